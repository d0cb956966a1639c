import { useEffect, type ReactNode } from 'react';

interface DoorProps {
  title: string;
  note: string;
  foot?: ReactNode;
  children: ReactNode;
}

/** The plain room before the pages. */
export function Door({ title, note, foot, children }: DoorProps) {
  useEffect(() => {
    document.title = `${title} · 督办`;
  }, [title]);
  return (
    <main className="door">
      <div className="door-box">
        <h1>督办</h1>
        <p className="door-note">{note}</p>
        {children}
        {foot && <div className="door-foot">{foot}</div>}
      </div>
    </main>
  );
}
