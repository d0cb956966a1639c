import type { Finding } from '../findings.js';
import { useReview, type OpenForm } from '../review-desk.js';
import { ActivateForm } from './activate-form.js';
import { CheckpointForm, NewCheckpointForm } from './checkpoint-form.js';
import { CommitmentForm, NewCommitmentForm } from './commitment-form.js';
import { HeadForm } from './head-form.js';
import { IndicatorForm, NewIndicatorForm } from './indicator-form.js';
import { JoinForm } from './join-form.js';
import { NameForm } from './name-form.js';
import { OwnersForm } from './owners-form.js';
import { NewProjectForm, ProjectForm } from './project-form.js';
import { SplitForm } from './split-form.js';
import { NewTaskForm, TaskForm } from './task-form.js';

/** The window that is open over the review. */
export function OpenFormView({ form }: { form: OpenForm }) {
  const { findings, open } = useReview();
  const onClose = () => open(undefined);
  switch (form.form) {
    case 'newTask':
      return <NewTaskForm lines={form.lines} onClose={onClose} />;
    case 'newCommitment':
      return <NewCommitmentForm lines={form.lines} onClose={onClose} />;
    case 'newIndicator':
      return <NewIndicatorForm lines={form.lines} onClose={onClose} />;
    case 'newCheckpoint':
      return <NewCheckpointForm lines={form.lines} onClose={onClose} />;
    case 'newProject':
      return <NewProjectForm lines={form.lines} onClose={onClose} />;
    case 'owners':
      return <OwnersForm ids={form.ids} onClose={onClose} />;
    case 'head':
      return <HeadForm onClose={onClose} />;
    case 'activate':
      return <ActivateForm onClose={onClose} />;
    case 'correct':
    case 'split':
    case 'join': {
      // Deleted meanwhile by somebody else: there is nothing to correct.
      const finding = findings.get(form.id);
      return finding ? <OfFinding form={form} finding={finding} onClose={onClose} /> : null;
    }
  }
}

interface OfFindingProps {
  form: Extract<OpenForm, { id: string }>;
  finding: Finding;
  onClose: () => void;
}

function OfFinding({ form, finding, onClose }: OfFindingProps) {
  switch (finding.kind) {
    case 'task':
      if (form.form === 'split')
        return <SplitForm task={finding.it} at={form.line} onClose={onClose} />;
      if (form.form === 'join') return <JoinForm task={finding.it} onClose={onClose} />;
      return <TaskForm task={finding.it} onClose={onClose} />;
    case 'name':
      return <NameForm name={finding.it} onClose={onClose} />;
    case 'commitment':
      return <CommitmentForm promise={finding.it} onClose={onClose} />;
    case 'indicator':
      return <IndicatorForm indicator={finding.it} onClose={onClose} />;
    case 'checkpoint':
      return <CheckpointForm checkpoint={finding.it} onClose={onClose} />;
    case 'project':
      return <ProjectForm project={finding.it} onClose={onClose} />;
  }
}
