import { App } from 'antd';
import type { SheetBody, SheetComparisonView } from '../../../../api/contract/score-sheets.js';
import { api } from '../../shared/api.js';
import { ChangeList } from './change-list.js';

/**
 * Shows what a sheet would change against the version in force, and asks. A faulty sheet is not asked
 * about: saving says what is wrong with it, field by field.
 */
export function useConfirmChanges(at: string) {
  const { modal, message } = App.useApp();
  return async (sheet: SheetBody): Promise<boolean> => {
    const sent = { body: sheet };
    const { changes, faults } = await api.send<SheetComparisonView>(
      'POST',
      `${at}/comparison`,
      sent,
    );
    if (faults.length > 0) return true;
    if (changes.length === 0) {
      void message.info('和现行版本没有差别，不必保存');
      return false;
    }
    return modal.confirm({
      title: `与现行版本相比改了${changes.length}处`,
      width: 640,
      content: (
        <>
          <p className="soft">只用于以后开始的考核，已经开始的仍按原来的版本。</p>
          <ChangeList changes={changes} />
        </>
      ),
      okText: '保存为新的一版',
      cancelText: '再改改',
    });
  };
}
