import { Fragment } from 'react';
import type { EditionChangeView } from '../../../../api/contract/editions.js';
import { dutyWords, roleWords } from '../../shared/words/editions.js';
import { TASK_KIND_WORDS, wordFor } from '../../shared/words/statuses.js';

/** A task that would start: its words, its owners, its dates. */
export function AddedTask({ task }: { task: NonNullable<EditionChangeView['task']> }) {
  const roles = [...new Set(task.owners.map((o) => o.role))];
  return (
    <div className="stack-tight">
      <span>
        <ins>{task.title}</ins>（{wordFor(TASK_KIND_WORDS, task.kind)}）
      </span>
      <span className="soft">{task.text}</span>
      <dl className="facts">
        {roles.map((role) => (
          <Fragment key={role}>
            <dt>{roleWords(role)}</dt>
            <dd>
              {task.owners
                .filter((o) => o.role === role)
                .map((o) => o.unitName)
                .join('、')}
            </dd>
          </Fragment>
        ))}
        {task.unknownNames.length > 0 && (
          <>
            <dt>未对应的单位</dt>
            <dd>{task.unknownNames.join('、')}</dd>
          </>
        )}
        {task.duties.length > 0 && (
          <>
            <dt>时限</dt>
            <dd>
              {task.duties.map((duty) => (
                <div key={dutyWords(duty)}>{dutyWords(duty)}</div>
              ))}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
