import { Button, Popconfirm } from 'antd';
import { api } from '../api.js';
import { useAct } from '../use-act.js';

/** Sends a lost message once more. */
export function ResendButton({ deliveryId }: { deliveryId: string }) {
  const act = useAct({
    run: (id: string, key) =>
      api.send('POST', `/deliveries/${encodeURIComponent(id)}/resending`, { key }),
    done: '已安排重发，在可发送的时段送出，结果见送达台账',
  });
  return (
    <Popconfirm
      title="重发这条消息？"
      description="发给该单位现在的联络员；只补送消息，不算一次督办措施。"
      okText="重发"
      cancelText="取消"
      onConfirm={() => act.mutate(deliveryId)}
    >
      <Button size="small" loading={act.isPending}>
        重发
      </Button>
    </Popconfirm>
  );
}
