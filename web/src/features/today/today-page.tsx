import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Today } from '../../../../api/contract/today.js';
import { api } from '../../shared/api.js';
import { useToday } from '../../shared/clock.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { PageFrame } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { AGENDA, AGENDA_GROUPS, type AgendaName } from '../../shared/words/agenda.js';
import { longDate, weekdayWords } from '../../shared/words/times.js';
import { ListCard } from './list-card.js';
import { OverdueCard } from './overdue-card.js';
import './today.css';

/** 今日要办: every work list of the office with its length, each leading to its page. */
export function TodayPage() {
  const { plan, loading } = usePlanChoice();
  const today = useToday();
  const query = useQuery({
    queryKey: ['today', plan?.id],
    queryFn: () => api.get<Today>('/today', { planId: plan?.id }),
    refetchInterval: 60_000,
    enabled: !loading,
  });
  const note = today ? `${longDate(today)} ${weekdayWords(today)}` : undefined;
  return (
    <PageFrame title="今日要办" note={note}>
      <Loaded
        query={query}
        empty={{
          when: (t) => t.lists.length === 0,
          view: <StateView title="还没有启用的规划">先在“规划”页导入并启用一个规划。</StateView>,
        }}
      >
        {(data) => <Everything data={data} />}
      </Loaded>
    </PageFrame>
  );
}

function Everything({ data }: { data: Today }) {
  const groups = AGENDA_GROUPS.map(({ title, names }) => {
    const lists = names.flatMap((name) => data.lists.find((l) => l.name === name) ?? []);
    return { title, some: lists.filter((l) => l.count > 0), none: lists.filter((l) => !l.count) };
  });
  const waiting = groups.reduce((sum, g) => sum + g.some.length, 0);
  return (
    <>
      {waiting === 0 && data.overdueByRung.length === 0 && (
        <StateView title="今天没有要办的事">各清单都已办清。</StateView>
      )}
      {groups.map(({ title, some, none }) => (
        <section key={title} className="today-group">
          <h2>{title}</h2>
          <div className="today-cards">
            {some.map((list) => (
              <ListCard key={list.name} list={list} />
            ))}
            {title === '到日子的' && <OverdueCard byRung={data.overdueByRung} />}
          </div>
          {none.length > 0 && <Cleared names={none.map((l) => l.name)} />}
        </section>
      ))}
    </>
  );
}

/** Lists without an entry, in one line: they are still one tap away. */
function Cleared({ names }: { names: AgendaName[] }) {
  return (
    <p className="today-cleared">
      没有：
      {names.map((name) => (
        <Link key={name} to={AGENDA[name].to}>
          {AGENDA[name].label}
        </Link>
      ))}
    </p>
  );
}
