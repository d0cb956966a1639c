import { App, Button } from 'antd';
import { useState } from 'react';
import type { BindingCode, PersonView } from '../../../../api/contract/roster.js';
import { api } from '../../shared/api.js';
import { useSession } from '../../shared/session.js';
import { useAppointed } from '../../shared/appointing.js';
import { useAct } from '../../shared/use-act.js';
import { BindingCodeModal } from './binding-code-modal.js';

interface PersonActsProps {
  person: PersonView;
  onEdit: ((person: PersonView) => void) | undefined;
}

/** What can be done with one person. */
export function PersonActs({ person, onEdit }: PersonActsProps) {
  const { person: me } = useSession();
  const mine = useAppointed().includes(person.duty);
  const [code, setCode] = useState<BindingCode>();
  const issue = useAct({
    run: () => api.send<BindingCode>('POST', `/people/${person.id}/binding-code`, { body: {} }),
    onDone: setCode,
  });
  if (!mine && person.id !== me.id) return null;
  if (!person.active) return onEdit ? <EditButton person={person} onEdit={onEdit} /> : null;
  return (
    <span className="row">
      <Button size="small" loading={issue.isPending} onClick={() => issue.mutate(undefined)}>
        生成绑定码
      </Button>
      {person.bindings.length > 0 && <Unbind person={person} />}
      {mine && onEdit && <EditButton person={person} onEdit={onEdit} />}
      {code && <BindingCodeModal person={person} code={code} onClose={() => setCode(undefined)} />}
    </span>
  );
}

interface EditProps {
  person: PersonView;
  onEdit: (person: PersonView) => void;
}

const EditButton = ({ person, onEdit }: EditProps) => (
  <Button size="small" type="link" onClick={() => onEdit(person)}>
    修改
  </Button>
);

function Unbind({ person }: { person: PersonView }) {
  const { modal } = App.useApp();
  const act = useAct({
    run: () => api.send('DELETE', `/people/${person.id}/bindings`),
    done: '已解除绑定',
  });
  const ask = () =>
    void modal.confirm({
      title: `解除${person.name}的聊天绑定？`,
      content: '解除后，原来的聊天账号不能再报送，也收不到提醒。',
      okText: '解除绑定',
      okButtonProps: { danger: true },
      onOk: () => act.mutateAsync(undefined).catch(() => undefined),
    });
  return (
    <Button size="small" type="link" danger onClick={ask}>
      解除绑定
    </Button>
  );
}
