import { Dropdown, Select, Tooltip } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api } from '../../shared/api.js';
import { usePlanNow } from '../../shared/clock.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { useSession } from '../../shared/session.js';
import { useAct } from '../../shared/use-act.js';
import { DUTY_WORDS, STAGE_WORDS } from '../../shared/words/statuses.js';
import { longDate, momentWords, weekdayWords } from '../../shared/words/times.js';

/** The strip above every page: product, plan, plan time, person. */
export function HeadBar() {
  return (
    <header className="shell-head">
      <Link to="/" className="shell-brand">
        <b>督办</b>
        <span>安全生产规划督办系统</span>
      </Link>
      <PlanName />
      <ClockSign />
      <PersonMenu />
    </header>
  );
}

function PlanName() {
  const { plans, plan, choose } = usePlanChoice();
  if (!plan) return <div className="shell-plan" />;
  const nameOf = (p: typeof plan) =>
    p.stage === 'active' ? p.title : `${p.title}（${STAGE_WORDS[p.stage]}）`;
  if (plans.length === 1) {
    return (
      <div className="shell-plan">
        <span className="shell-plan-name" title={plan.title}>
          {nameOf(plan)}
        </span>
      </div>
    );
  }
  const options = plans.map((p) => ({ value: p.id, label: nameOf(p) }));
  return (
    <div className="shell-plan">
      <Select
        className="shell-plan-select"
        aria-label="选择规划"
        value={plan.id}
        options={options}
        onChange={choose}
        variant="borderless"
        popupMatchSelectWidth={false}
      />
    </div>
  );
}

function ClockSign() {
  const clock = usePlanNow();
  if (!clock) return <span className="shell-clock" />;
  if (!clock.replaced) {
    return (
      <span className="shell-clock">
        {longDate(clock.today)} {weekdayWords(clock.today)}
      </span>
    );
  }
  const pace = clock.rate === 0 ? '时间已停住' : `每秒走 ${Math.round(clock.rate)} 秒`;
  return (
    <Tooltip title={`这是演练时间，不是真实时间；${pace}。`}>
      <span className="shell-clock replaced">演练时间 {momentWords(clock.now)}</span>
    </Tooltip>
  );
}

function PersonMenu() {
  const { person } = useSession();
  const navigate = useNavigate();
  const leave = useAct({
    run: () => api.send('DELETE', '/session'),
    onDone: () => window.location.assign('/login'),
  });
  const items = [
    { key: 'password', label: '修改密码', onClick: () => void navigate('/system') },
    { key: 'leave', label: '退出登录', onClick: () => leave.mutate(undefined) },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <button type="button" className="shell-person">
        {person.name}
        <small>{DUTY_WORDS[person.role]}</small>
      </button>
    </Dropdown>
  );
}
