import { MenuOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { MOST_AT_THUMB, THUMB } from '../menu.js';
import { PageFault } from '../page-fault.js';
import { HeadBar } from './head-bar.js';
import { NavList, useMenu } from './nav-list.js';

/** The frame of every page for signed-in people: menu beside it on a desk, below it on a phone. */
export function Shell() {
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => {
    // Some browsers answer with a promise, which React would take for a clean-up.
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className="shell">
      <HeadBar />
      <aside className="shell-side">
        <NavList />
      </aside>
      <main className="shell-main">
        <PageFault key={pathname}>
          <Suspense fallback={<div className="state-view">正在打开……</div>}>
            <Outlet />
          </Suspense>
        </PageFault>
      </main>
      <ThumbBar onMore={() => setOpen(true)} />
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="right"
        size={260}
        title="全部栏目"
        styles={{ body: { padding: 0 } }}
      >
        <NavList onGo={() => setOpen(false)} />
      </Drawer>
    </div>
  );
}

function ThumbBar({ onMore }: { onMore: () => void }) {
  const items = useMenu().flatMap((g) => g.items);
  return (
    <nav className="shell-bottom" aria-label="常用栏目">
      {items
        .filter((item) => THUMB.includes(item.to))
        .slice(0, MOST_AT_THUMB)
        .map((item) => (
          <NavLink key={item.to} to={item.to} end={item.to === '/'} className="bottom-item">
            {item.icon}
            {item.label}
          </NavLink>
        ))}
      <button type="button" className="bottom-item" onClick={onMore}>
        <MenuOutlined />
        更多
      </button>
    </nav>
  );
}
