import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AssessmentDetailView } from '../../../../api/contract/assessments.js';
import { ReasonButton } from '../../shared/acts/reason-act.js';
import { api } from '../../shared/api.js';
import { DateField } from '../../shared/ui/date-field.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { Verdict, type VerdictInput } from '../../shared/ui/verdict.js';
import { useAct } from '../../shared/use-act.js';
import { ASSESSMENT_PHASE_WORDS } from '../../shared/words/scores.js';
import { NameAssessors } from './name-assessors.js';
import { ProblemForm } from './problem-form.js';

interface ActsProps {
  detail: AssessmentDetailView;
}

const pathOf = ({ detail }: ActsProps): string => `/assessments/${detail.assessment.assessmentId}`;

/** What this person may do with the assessment as a whole now. */
export function AssessmentActs({ detail }: ActsProps) {
  const may = (step: AssessmentDetailView['steps'][number]) => detail.steps.includes(step);
  const any =
    may('enterNextPhase') ||
    may('extendPhase') ||
    may('decideResult') ||
    may('nameAssessors') ||
    may('importThirdParty') ||
    may('publishEdition') ||
    may('listProblem') ||
    may('cancelAssessment');
  if (!any) return null;
  return (
    <Panel title="办理">
      <div className="stack">
        {may('decideResult') && <Decide detail={detail} />}
        <div className="row">
          {may('enterNextPhase') && <NextPhase detail={detail} />}
          {may('extendPhase') && <ExtendPhase detail={detail} />}
          {may('nameAssessors') && <NameAssessors detail={detail} />}
          {may('publishEdition') && (
            <Link to="/publications">
              {detail.editions.length > 0 ? '更正公布的结果' : '去公布结果'}
            </Link>
          )}
          {may('importThirdParty') && <ThirdPartyImport detail={detail} />}
          {may('listProblem') && <ProblemForm detail={detail} />}
          {may('cancelAssessment') && <Cancel detail={detail} />}
        </div>
      </div>
    </Panel>
  );
}

function Decide({ detail }: ActsProps) {
  const act = useAct({
    run: ({ yes, reason }: VerdictInput, key) =>
      api.send('POST', `${pathOf({ detail })}/decision`, {
        body: { approve: yes, ...(reason ? { reason } : {}) },
        key,
      }),
    done: (_, { yes }) => (yes ? '考核结果已审定' : '已退回考核组'),
  });
  return (
    <Verdict
      act={act}
      yes={{
        button: '审定结果',
        title: '审定考核结果',
        explain: '按冻结的得分和等次审定，随后编号公布；公布后不再改动，更正须另出新版。',
        reasonRequired: false,
      }}
      no={{
        button: '退回',
        title: '退回考核组',
        explain: '退回初稿阶段，理由会告知考核组。',
        reasonRequired: true,
      }}
    />
  );
}

function NextPhase({ detail }: ActsProps) {
  const { modal } = App.useApp();
  const { phases, assessment } = detail;
  const at = phases.findIndex((p) => p.phase === assessment.phase);
  const next = phases[at + 1];
  const act = useAct({
    run: (_: null, key) => api.send('POST', `${pathOf({ detail })}/phase`, { body: {}, key }),
    done: '已进入下一阶段',
  });
  if (!next) return null;
  const words = ASSESSMENT_PHASE_WORDS[next.phase];
  const ask = () => {
    void modal.confirm({
      title: `进入“${words}”阶段？`,
      content: '各单位和考核组会收到通知，本阶段不能再回头办理。',
      okText: '进入',
      cancelText: '取消',
      onOk: () => act.mutateAsync(null).catch(() => undefined),
    });
  };
  return (
    <Button type="primary" loading={act.isPending} onClick={ask}>
      进入“{words}”
    </Button>
  );
}

function ExtendPhase({ detail }: ActsProps) {
  const { phase, dueOn } = detail.assessment;
  const [asked, setAsked] = useState(false);
  const [to, setTo] = useState<string | null>(null);
  const act = useAct({
    run: (reason: string, key) =>
      api.send('POST', `${pathOf({ detail })}/extension`, { body: { dueOn: to, reason }, key }),
    done: '已延长，各单位会收到通知',
    onDone: () => setAsked(false),
  });
  return (
    <>
      <Button onClick={() => setAsked(true)}>延长本阶段</Button>
      {asked && (
        <ReasonModal
          title={`延长“${ASSESSMENT_PHASE_WORDS[phase]}”阶段`}
          okText="延长"
          ready={to !== null}
          pending={act.isPending}
          error={act.error}
          onOk={(reason) => act.mutate(reason)}
          onCancel={() => setAsked(false)}
        >
          <DateField
            label="新的截止日"
            value={to}
            onChange={setTo}
            {...(dueOn ? { from: dueOn } : {})}
          />
        </ReasonModal>
      )}
    </>
  );
}

interface Taken {
  taken: number;
  faults: { row: number; message: string }[];
}

function ThirdPartyImport({ detail }: ActsProps) {
  const { modal } = App.useApp();
  const act = useAct<File, Taken>({
    run: (file, key) => {
      const form = new FormData();
      form.append('file', file, file.name);
      return api.upload<Taken>(`${pathOf({ detail })}/third-party`, form, key);
    },
    onDone: ({ taken, faults }) =>
      void modal.info({
        title: faults.length === 0 ? `已导入${taken}行第三方评分` : '没有导入：请改正下列各行再试',
        content:
          faults.length === 0
            ? '与考核评分并列显示，不直接计入得分。'
            : faults.map((f) => (
                <p key={f.row}>
                  第{f.row}行：{f.message}
                </p>
              )),
      }),
  });
  return (
    <Upload
      accept=".xlsx"
      showUploadList={false}
      beforeUpload={(file) => {
        act.mutate(file);
        return false;
      }}
    >
      <Button loading={act.isPending}>导入第三方评分</Button>
    </Upload>
  );
}

const Cancel = (acts: ActsProps) => (
  <ReasonButton
    button="取消本次考核"
    path={`${pathOf(acts)}/cancellation`}
    title="取消本次考核"
    explain="已交的自评和评分留存备查，不再公布结果。"
    okText="取消考核"
    danger
    done="本次考核已取消"
  />
);
