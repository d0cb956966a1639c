import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { ApiTokenView } from '../../../../api/contract/tokens.js';
import { api } from '../../shared/api.js';
import { Mark } from '../../shared/ui/mark.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { Loaded, StateView } from '../../shared/ui/state-view.js';
import { useAct } from '../../shared/use-act.js';
import { DUTY_WORDS, wordFor } from '../../shared/words/statuses.js';
import { momentWords } from '../../shared/words/times.js';
import { NewTokenForm } from './new-token-form.js';

/** Tokens with which programs read. */
export function Tokens() {
  const [making, setMaking] = useState(false);
  const tokens = useQuery({
    queryKey: ['tokens'],
    queryFn: () => api.get<{ tokens: ApiTokenView[] }>('/tokens'),
  });
  const extra = (
    <Button size="small" onClick={() => setMaking(true)}>
      新建令牌
    </Button>
  );
  return (
    <Panel title="程序令牌" extra={extra} flush>
      <Loaded
        query={tokens}
        empty={{
          when: (t) => t.tokens.length === 0,
          view: (
            <StateView title="还没有令牌">
              其他程序读取本系统数据时使用令牌；令牌只能读，不能办理。
            </StateView>
          ),
        }}
      >
        {(data) => (
          <ul className="card-list">
            {data.tokens.map((token) => (
              <TokenRow key={token.id} token={token} />
            ))}
          </ul>
        )}
      </Loaded>
      {making && <NewTokenForm onClose={() => setMaking(false)} />}
    </Panel>
  );
}

function TokenRow({ token }: { token: ApiTokenView }) {
  const { modal } = App.useApp();
  const act = useAct({
    run: () => api.send('DELETE', `/tokens/${token.id}`),
    done: '令牌已停用',
  });
  const ask = () =>
    void modal.confirm({
      title: `停用“${token.name}”？`,
      content: '使用这个令牌的程序将立即不能再读取数据。',
      okText: '停用',
      okButtonProps: { danger: true },
      onOk: () => act.mutateAsync(undefined).catch(() => undefined),
    });
  return (
    <li className="spread">
      <span>
        <b>{token.name}</b>
        <span className="faint after">
          权限同{wordFor(DUTY_WORDS, token.role)}；{token.createdBy}于{momentWords(token.createdAt)}
          建立
        </span>
      </span>
      {token.revokedAt ? (
        <Mark>已停用</Mark>
      ) : (
        <Button size="small" danger onClick={ask}>
          停用
        </Button>
      )}
    </li>
  );
}
