import { Alert, Button, Form, Input, Select, type SelectProps } from 'antd';
import { useState } from 'react';
import type { DocumentDetail, PaperChange } from '../../../../api/contract/documents.js';
import { api } from '../../shared/api.js';
import { Panel } from '../../shared/ui/page-frame.js';
import { useAct } from '../../shared/use-act.js';
import { BlockEditor, type Block } from './block-editor.js';

interface PaperEditorProps {
  detail: DocumentDetail;
  onClose: () => void;
}

const NAMES: SelectProps<string[]> = {
  mode: 'tags',
  open: false,
  suffixIcon: null,
  tokenSeparators: ['、', '，'],
};

type Set = (part: Partial<PaperChange>) => void;

/** Changes a draft's words; number, date and issuer are not for hand. */
export function PaperEditor({ detail: { document, paper }, onClose }: PaperEditorProps) {
  const { title, recipients, body, attachments, note, copies } = paper;
  const [change, setChange] = useState<PaperChange>({
    ...{ title, recipients, body, attachments, note, copies },
  });
  const set: Set = (part) => setChange((now) => ({ ...now, ...part }));
  const act = useAct({
    run: () => api.send('PUT', `/documents/${document.id}/paper`, { body: change }),
    done: '草稿已保存；修改过的人不能再签发它',
    onDone: onClose,
  });
  return (
    <Panel title="修改草稿">
      <Form layout="vertical" component="div">
        <Above change={change} set={set} />
        <Body change={change} set={set} />
        <Below change={change} set={set} copied={paper.form === 'document'} />
      </Form>
      {act.error && <Alert type="error" title={act.error.message} />}
      <div className="row">
        <Button type="primary" loading={act.isPending} onClick={() => act.mutate()}>
          保存
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </Panel>
  );
}

interface PartProps {
  change: PaperChange;
  set: Set;
}

function Above({ change, set }: PartProps) {
  return (
    <>
      <Form.Item label="标题（换行处另起一行）">
        <Input.TextArea
          autoSize
          value={change.title}
          maxLength={300}
          onChange={(e) => set({ title: e.target.value })}
        />
      </Form.Item>
      <Form.Item label="主送机关（输入后回车）">
        <Select {...NAMES} value={change.recipients} onChange={(v) => set({ recipients: v })} />
      </Form.Item>
    </>
  );
}

function Body({ change: { body }, set }: PartProps) {
  const setBlock = (at: number, block: Block | undefined) =>
    set({ body: body.flatMap((b, i) => (i === at ? (block ? [block] : []) : [b])) });
  return (
    <>
      {body.map((block, i) => (
        // oxlint-disable-next-line no-array-index-key -- Blocks have no name but their place.
        <BlockEditor key={i} block={block} onChange={(b) => setBlock(i, b)} />
      ))}
      <Button
        onClick={() => set({ body: [...body, { kind: 'paragraph', text: '' }] })}
        style={{ marginBottom: 16 }}
      >
        增加一段
      </Button>
    </>
  );
}

function Below({ change, set, copied }: PartProps & { copied: boolean }) {
  return (
    <>
      <Form.Item label="附件名称（输入后回车）">
        <Select {...NAMES} value={change.attachments} onChange={(v) => set({ attachments: v })} />
      </Form.Item>
      <Form.Item label="附注">
        <Input
          value={change.note ?? ''}
          maxLength={300}
          onChange={(e) => set({ note: e.target.value || undefined })}
        />
      </Form.Item>
      {copied && (
        <Form.Item label="抄送机关（输入后回车）">
          <Select {...NAMES} value={change.copies} onChange={(v) => set({ copies: v })} />
        </Form.Item>
      )}
    </>
  );
}
