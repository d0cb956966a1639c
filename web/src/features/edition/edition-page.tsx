import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { EditionView } from '../../../../api/contract/editions.js';
import { useMay } from '../../shared/session.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { momentWords } from '../../shared/words/times.js';
import { ChangeFilters } from './change-filters.js';
import { ChangeRow } from './change-row.js';
import { DecideBar } from './decide-bar.js';
import { EditionDesk, type Passage } from './edition-desk.js';
import { useComparison, useEdition } from './edition-query.js';
import './edition.css';
import { changesOf, shownChanges, type Shown } from './listed-changes.js';
import { PassageDrawer } from './passage-drawer.js';
import { TaskChanges } from './task-changes.js';

/** What a new edition would change in the running plan: old beside new, each to be decided. */
export function EditionPage() {
  const { editionId = '' } = useParams();
  const query = useEdition(editionId);
  if (query.data) return <Edition view={query.data} />;
  return (
    <PageFrame title="规划修订版">
      <Panel flush>
        <Loaded query={query}>{() => null}</Loaded>
      </Panel>
    </PageFrame>
  );
}

function Edition({ view }: { view: EditionView }) {
  const may = useMay();
  const { edition } = view;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, show] = useState<Shown>({ status: edition.counts.open > 0 ? 'open' : 'all' });
  const [passage, showPassage] = useState<Passage>();
  const mayDecide = may('decideEditions');
  const listed = shownChanges(view, shown);
  const open = changesOf(listed).filter((c) => c.status === 'open');
  const picked = open.filter((c) => chosen.has(c.id)).map((c) => c.id);
  return (
    <PageFrame
      title={`第${edition.number}次修订`}
      note={
        <span className="num">
          <Link to={`/plans/${edition.planId}/editions`}>{view.planTitle}</Link> ·{' '}
          {momentWords(edition.uploadedAt)}上传“{edition.source}”
        </span>
      }
      actions={mayDecide && <Actions view={view} />}
    >
      <EditionDesk value={{ view, mayDecide, chosen, choose: setChosen, showPassage }}>
        {view.outdated && mayDecide && <Outdated />}
        <Panel flush>
          <ChangeFilters view={view} shown={shown} show={show} open={open.map((c) => c.id)} />
          <Listed listed={listed} />
        </Panel>
        {picked.length > 0 && <DecideBar ids={picked} onDone={() => setChosen(new Set())} />}
        {passage && <PassageDrawer passage={passage} onClose={() => showPassage(undefined)} />}
      </EditionDesk>
    </PageFrame>
  );
}

function Actions({ view: { edition } }: { view: EditionView }) {
  const compare = useComparison(edition.id);
  return (
    <>
      <Link to={`/plans/${edition.draftId}`}>
        <Button>核对读取结果</Button>
      </Link>
      <Button loading={compare.isPending} onClick={() => compare.mutate(undefined)}>
        重新比对
      </Button>
    </>
  );
}

function Outdated() {
  return (
    <Alert
      className="edition-note"
      type="warning"
      showIcon
      title="修订版的读取结果在比对之后更正过，请点“重新比对”；已处理的事项不受影响。"
    />
  );
}

function Listed({ listed }: { listed: Pick<EditionView, 'tasks' | 'targets' | 'plan'> }) {
  if (changesOf(listed).length === 0) {
    return <StateView title="没有这样的事项">可以换一个筛选条件查看。</StateView>;
  }
  return (
    <>
      <div className="edition-heads" aria-hidden>
        <span>事项</span>
        <span>现行规划</span>
        <span>修订版</span>
      </div>
      <LooseChanges title="规划期和专栏" changes={listed.plan} />
      {listed.tasks.map((task) => (
        <TaskChanges key={task.taskId ?? task.ref} task={task} />
      ))}
      <LooseChanges title="规划指标" changes={listed.targets} />
    </>
  );
}

/** Changes of the plan as a whole, each with lines of its own. */
function LooseChanges({ title, changes }: { title: string; changes: EditionView['targets'] }) {
  if (changes.length === 0) return null;
  return (
    <section className="edition-task" aria-label={title}>
      <header>
        <h3>{title}</h3>
      </header>
      {changes.map((change) => (
        <ChangeRow key={change.id} change={change} withLines />
      ))}
    </section>
  );
}
