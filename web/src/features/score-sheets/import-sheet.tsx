import { App, Button, Upload } from 'antd';
import type { SheetReadingView } from '../../../../api/contract/score-sheets.js';
import { api, ApiProblem } from '../../shared/api.js';

interface ImportSheetProps {
  at: string;
  /** What was read, to be looked over before it is saved. */
  onRead: (reading: SheetReadingView) => void;
}

/** Reads a filled-in workbook into the form; nothing is saved by it. */
export function ImportSheet({ at, onRead }: ImportSheetProps) {
  const { message } = App.useApp();
  const read = async (file: File): Promise<void> => {
    const form = new FormData();
    form.append('file', file);
    try {
      onRead(await api.upload<SheetReadingView>(`${at}/workbook`, form));
      void message.info('已读入，请核对后保存');
    } catch (error) {
      const words = error instanceof ApiProblem ? error.message : '文件没有读出来，请重新选择';
      void message.error(words);
    }
  };
  return (
    <Upload
      accept=".xlsx"
      showUploadList={false}
      beforeUpload={(file) => {
        void read(file);
        return false;
      }}
    >
      <Button>导入 Excel</Button>
    </Upload>
  );
}
