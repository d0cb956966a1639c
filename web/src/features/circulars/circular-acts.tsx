import type { CircularDetail, CircularRow } from '../../../../api/contract/circulars.js';
import { ReasonButton } from '../../shared/acts/reason-act.js';
import { api } from '../../shared/api.js';
import { useMay, useSession } from '../../shared/session.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { Verdict, type VerdictInput } from '../../shared/ui/verdict.js';
import { useAct } from '../../shared/use-act.js';
import { CauseForm } from './cause-form.js';
import { SubmitForm } from './submit-form.js';

/** What this person may do with this circular now. */
export function CircularActs({ detail }: { detail: CircularDetail }) {
  const may = useMay();
  const { person } = useSession();
  const { circular } = detail;
  const open = circular.status === 'asking' || circular.status === 'drafted';
  const named = circular.items.some((i) => i.unitId === person.unitId);
  if (may('answerForUnit') && named && open) return <CauseForm detail={detail} />;
  if (!may('keepCirculars')) return null;
  switch (circular.status) {
    case 'asking':
      return (
        <Panel title="办理">
          <p className="soft">各单位全部说明或期限届满后即可送审。</p>
          <Drop circular={circular} />
        </Panel>
      );
    case 'drafted':
      return (
        <Panel title="送审">
          <SubmitForm circular={circular} />
          <Drop circular={circular} />
        </Panel>
      );
    case 'submitted':
      return <Approve circular={circular} personId={person.id} />;
    case 'published':
    case 'dropped':
      return null;
  }
}

function Approve({ circular, personId }: { circular: CircularRow; personId: string }) {
  const act = useAct({
    run: ({ yes, reason }: VerdictInput, key) =>
      api.send('POST', `/circulars/${circular.circularId}/decision`, {
        body: { approve: yes, ...(reason ? { reason } : {}) },
        key,
      }),
    done: (_, { yes }) => (yes ? '通报已发出' : '已退回起草人'),
  });
  if (circular.draftedBy === personId) {
    return (
      <Panel title="批准">
        <p className="soft">这期通报由您送审，须由安委办其他人员批准。</p>
      </Panel>
    );
  }
  return (
    <Panel title="批准">
      <Verdict
        act={act}
        yes={{
          button: '批准发出',
          title: '批准发出',
          explain:
            '立即发给全部责任单位；点名单位的负责人和分管领导同时收到。发出前已报送的不再点名。',
          reasonRequired: false,
        }}
        no={{
          button: '退回',
          title: '退回起草人',
          explain: '理由会告知起草人，修改后可以再次送审。',
          reasonRequired: true,
        }}
      />
    </Panel>
  );
}

const Drop = ({ circular }: { circular: CircularRow }) => (
  <ReasonButton
    button="撤销这期通报"
    path={`/circulars/${circular.circularId}/withdrawal`}
    title="撤销这期通报"
    explain="不发出这期通报，未办结的事项列入下一期。"
    okText="撤销"
    danger
    done="已撤销，事项仍待通报"
  />
);
