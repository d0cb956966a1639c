import { useEffect, type ReactNode } from 'react';

interface PageFrameProps {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page: its title (also the browser's), a line of explanation, its main actions, its body. */
export function PageFrame({ title, note, actions, children }: PageFrameProps) {
  useEffect(() => {
    document.title = `${title} · 督办`;
  }, [title]);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {note && <p className="page-note">{note}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </header>
      {children}
    </>
  );
}

interface PanelProps {
  title?: ReactNode;
  extra?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}

/** A framed part of a page. `flush`: its content reaches the frame, as lists and tables do. */
export function Panel({ title, extra, flush = false, children }: PanelProps) {
  return (
    <section className="panel">
      {title && (
        <div className="panel-head">
          <h2>{title}</h2>
          {extra}
        </div>
      )}
      <div className={flush ? 'panel-body flush' : 'panel-body'}>{children}</div>
    </section>
  );
}
