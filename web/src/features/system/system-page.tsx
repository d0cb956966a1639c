import { useQuery } from '@tanstack/react-query';
import type { Health, Part } from '../../../../api/contract/health.js';
import { api } from '../../shared/api.js';
import { usePlanNow } from '../../shared/clock.js';
import { useMay } from '../../shared/session.js';
import { Mark, type Tone } from '../../shared/ui/mark.js';
import { PageFrame, Panel } from '../../shared/ui/page-frame.js';
import { PasswordForm } from '../../shared/ui/password-form.js';
import { Loaded } from '../../shared/ui/state-view.js';
import { momentWords } from '../../shared/words/times.js';
import { OwnCode } from './own-code.js';
import { Tokens } from './tokens.js';

/** One's own password and code, tokens for programs, the state of the system. */
export function SystemPage() {
  const may = useMay();
  return (
    <PageFrame title="系统">
      <Panel title="修改密码">
        <PasswordForm oldLabel="原密码" />
      </Panel>
      {may('issueOwnCode') && (
        <Panel title="绑定自己的聊天账号">
          <OwnCode />
        </Panel>
      )}
      {may('keepTokens') && <Tokens />}
      <Panel title="程序接口">
        <p>
          接口说明见 <a href="/api/docs">接口文档</a>，机器可读的描述见{' '}
          <a href="/api/openapi.json">openapi.json</a>。
        </p>
      </Panel>
      <Panel title="运行状态">
        <SystemState />
      </Panel>
    </PageFrame>
  );
}

const PARTS = {
  database: '数据库',
  temporal: '流程引擎',
  worker: '任务执行',
  bot: '聊天',
} as const;
const STATES: Record<Part['state'], { words: string; tone: Tone }> = {
  ready: { words: '正常', tone: 'good' },
  starting: { words: '正在启动', tone: 'warn' },
  failed: { words: '故障', tone: 'bad' },
};

function SystemState() {
  const clock = usePlanNow();
  const health = useQuery({ queryKey: ['health'], queryFn: () => api.get<Health>('/health') });
  return (
    <Loaded query={health}>
      {(data) => (
        <dl className="facts">
          {Object.entries(PARTS).map(([key, words]) => {
            const part = data.parts[key as keyof typeof PARTS];
            return (
              <div key={key} style={{ display: 'contents' }}>
                <dt>{words}</dt>
                <dd className="row">
                  <Mark tone={STATES[part.state].tone}>{STATES[part.state].words}</Mark>
                  <span className="soft">{part.note}</span>
                </dd>
              </div>
            );
          })}
          <dt>规划时间</dt>
          <dd className="num">
            {momentWords(clock?.now ?? data.planNow)}
            {clock?.replaced && '（演练时间）'}
          </dd>
          <dt>版本</dt>
          <dd>{data.version}</dd>
        </dl>
      )}
    </Loaded>
  );
}
