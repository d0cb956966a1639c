import { NavLink } from 'react-router';
import { useMay } from '../../shared/session.js';
import { useOverview } from '../../shared/waiting.js';
import { MENU, type MenuItem } from '../menu.js';

/** The menu that this person may use. */
export function useMenu() {
  const may = useMay();
  return MENU.map((group) => ({
    ...group,
    items: group.items.filter((item) => !item.act || may(item.act)),
  })).filter((group) => group.items.length > 0);
}

/** The menu as a list of links with the number of matters that wait. */
export function NavList({ onGo }: { onGo?: () => void }) {
  return (
    <nav aria-label="主菜单">
      {useMenu().map((group) => (
        <div key={group.title}>
          <div className="nav-group">{group.title}</div>
          {group.items.map((item) => (
            <NavLink
              key={item.to}
              to={item.to}
              end={item.to === '/'}
              className="nav-item"
              onClick={() => onGo?.()}
            >
              {item.icon}
              {item.label}
              <Count item={item} />
            </NavLink>
          ))}
        </div>
      ))}
    </nav>
  );
}

function Count({ item }: { item: MenuItem }) {
  const { data } = useOverview();
  const count = data && item.count ? item.count(data) : 0;
  if (count === 0) return null;
  return <span className={item.hot ? 'nav-count hot' : 'nav-count'}>{count}</span>;
}
