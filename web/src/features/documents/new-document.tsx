import { Form, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';
import { FormModal } from '../../shared/ui/form-modal.js';
import { useAct } from '../../shared/use-act.js';
import { DOCUMENT_KIND_WORDS } from '../../shared/words/documents.js';
import { DraftField } from './draft-field.js';
import { FIELDS, askedOf, isHandDrafted, type HandDrafted } from './new-document-fields.js';

interface NewDocumentProps {
  /** The kind asked for in the address. */
  kind: string;
  /** Other values in the address: unit, case. */
  about: (name: string) => string | undefined;
  onClose: () => void;
}

const KINDS = Object.keys(FIELDS)
  .filter(isHandDrafted)
  .map((value) => ({ value, label: DOCUMENT_KIND_WORDS[value] }));

type Values = Record<string, unknown>;
/** What was filled in; the rest is left to what the address says. */
const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
const FROM_CASE = ['unitId', 'approvedBy', 'approvedOn'];

/** Has a document drafted: the facts come from the record, the rest is filled in here. */
export function NewDocument({ kind: asked, about, onClose }: NewDocumentProps) {
  const [kind, setKind] = useState<HandDrafted>(isHandDrafted(asked) ? asked : 'chaseSlip');
  const { plan } = usePlanChoice();
  const navigate = useNavigate();
  const act = useAct({
    run: (values: Values, key) => {
      const place = { planId: plan?.id, caseId: about('caseId'), unitId: about('unitId') };
      const body = { ...place, ...filled(askedOf(kind, values)) };
      return api.send<{ id: string }>('POST', '/documents', { body, key });
    },
    done: '草稿已拟出，请预览后交他人签发',
    onDone: ({ id }) => void navigate(`/documents/${id}`),
  });
  // Of an approved case the record knows unit and approval.
  const known = about('caseId') ? FROM_CASE : [];
  const fields = FIELDS[kind].filter((f) => !known.includes(f.name));
  const first = FIELDS[kind].flatMap((f) => (f.first === undefined ? [] : [[f.name, f.first]]));
  const initial: Values = { unitId: about('unitId'), ...Object.fromEntries(first) };
  return (
    <FormModal<Values>
      // Another kind is another form.
      key={kind}
      title={`起草${DOCUMENT_KIND_WORDS[kind]}`}
      okText="拟出草稿"
      initialValues={initial}
      act={act}
      onFinish={(values) => act.mutate(values)}
      onClose={onClose}
    >
      <Form.Item label="种类">
        <Select aria-label="种类" options={KINDS} value={kind} onChange={setKind} />
      </Form.Item>
      {fields.map((field) => (
        <DraftField key={field.name} field={field} />
      ))}
    </FormModal>
  );
}
