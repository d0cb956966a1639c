import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { BindingCode } from '../../../../api/contract/roster.js';
import { api } from '../../shared/api.js';
import { useSession } from '../../shared/session.js';
import { ShownOnce } from '../../shared/ui/shown-once.js';
import { useAct } from '../../shared/use-act.js';
import { momentWords } from '../../shared/words/times.js';

/** A code for one's own chat account. */
export function OwnCode() {
  const { person } = useSession();
  const [code, setCode] = useState<BindingCode>();
  const issue = useAct({
    run: () => api.send<BindingCode>('POST', `/people/${person.id}/binding-code`, { body: {} }),
    onDone: setCode,
  });
  return (
    <div className="stack">
      <p className="soft">
        绑定后，可以在<Link to="/chat">聊天</Link>里收到通知、查看清单。
      </p>
      {code ? (
        <>
          <ShownOnce value={code.code} label="绑定码" />
          <p className="faint">
            只显示这一次，{momentWords(code.expiresAt)}前有效。打开聊天，输入绑定码即可。
          </p>
        </>
      ) : (
        <div>
          <Button loading={issue.isPending} onClick={() => issue.mutate(undefined)}>
            生成我的绑定码
          </Button>
        </div>
      )}
    </div>
  );
}
