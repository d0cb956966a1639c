import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { DocumentDetail } from '../../../../api/contract/documents.js';
import { api } from '../../shared/api.js';
import { ReasonModal } from '../../shared/ui/reason-modal.js';
import { useAct } from '../../shared/use-act.js';
import { contentUrl } from './document-query.js';

interface DocumentActionsProps {
  detail: DocumentDetail;
  onEdit: () => void;
}

/** 签发 · 修改 · 撤下 · 作废 · 下载: what this reader may do with it now. */
export function DocumentActions({ detail: { document, may }, onEdit }: DocumentActionsProps) {
  const { id } = document;
  const issue = useAct({
    run: (_: void, key) => api.send('POST', `/documents/${id}/issue`, { key }),
    done: '已签发，文书已编号并发给有关单位',
  });
  return (
    <>
      <Button href={contentUrl(id)}>下载 Word</Button>
      {may.change && <Button onClick={onEdit}>修改</Button>}
      {may.change && <End id={id} deed="discard" />}
      {may.void && <End id={id} deed="void" />}
      {may.issue && (
        <Popconfirm
          title="签发这份文书？"
          description="签发后编号、定稿并发出，不能再改。"
          okText="签发"
          cancelText="再看看"
          onConfirm={() => issue.mutate()}
        >
          <Button type="primary" loading={issue.isPending}>
            签发
          </Button>
        </Popconfirm>
      )}
    </>
  );
}

const DEEDS = {
  discard: {
    button: '撤下',
    title: '撤下这份草稿',
    explain: '撤下的草稿没有文号，留存备查。',
    done: '草稿已撤下',
  },
  void: {
    button: '作废',
    title: '作废这份文书',
    explain: '作废后文号保留、不再使用，原件留存备查；请另行告知收文单位。',
    done: '文书已作废',
  },
} as const;

function End({ id, deed }: { id: string; deed: keyof typeof DEEDS }) {
  const [open, setOpen] = useState(false);
  const { button, title, explain, done } = DEEDS[deed];
  const act = useAct({
    run: (reason: string, key) =>
      api.send('POST', `/documents/${id}/${deed}`, { key, body: { reason } }),
    done,
    onDone: () => setOpen(false),
  });
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {button}
      </Button>
      {open && (
        <ReasonModal
          danger
          title={title}
          explain={explain}
          okText={button}
          pending={act.isPending}
          error={act.error}
          onOk={(reason) => act.mutate(reason)}
          onCancel={() => setOpen(false)}
        />
      )}
    </>
  );
}
