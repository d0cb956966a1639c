/** /api/case-files: everything on record of one task, unit or proceeding, as one archive. */
import { dateOf } from '../../domain/calendar/dates.js';
import type { CaseAbout } from '../../prisma/store/case-scope.js';
import { ZIP, sendAttachment } from '../attachment.js';
import { idParams } from '../contract/values.js';
import { noteDeed } from '../deeds.js';
import type { AppDeps } from '../deps.js';
import { makeCaseFile } from '../documents/case-file.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

function caseFile(
  deps: AppDeps,
  { path, summary, about }: { path: string; summary: string; about: (id: string) => CaseAbout },
): Route {
  const { clock } = deps;
  return route({
    method: 'get',
    path,
    summary,
    act: 'readCaseFiles',
    params: idParams,
    mediaType: ZIP,
    async handle({ params: { id }, caller, res }) {
      const at = clock.now();
      const made = await makeCaseFile(deps, about(id), { at, by: caller.actor.name });
      if (!made) return refuse('NotFound');
      // A case file leaves the house: who took it is on record.
      await noteDeed(deps, caller, { deed: 'CaseFileMade', subject: id });
      const name = `案卷 ${made.subject} ${dateOf(at)}.zip`.replace(/[\p{Cc}/\\:*?"<>|]/gu, '');
      return sendAttachment(res, { name, mime: ZIP, bytes: made.bytes });
    },
  });
}

export function caseFileRoutes(deps: AppDeps): Route[] {
  return [
    caseFile(deps, {
      path: '/case-files/tasks/:id',
      summary: '任务案卷（.zip）：大事记、报告、送达、文书、佐证材料，附索引和校验码',
      about: (taskId) => ({ of: 'task', taskId }),
    }),
    caseFile(deps, {
      path: '/case-files/units/:id',
      summary: '单位案卷（.zip）',
      about: (unitId) => ({ of: 'unit', unitId }),
    }),
    caseFile(deps, {
      path: '/case-files/proceedings/:id',
      summary: '约谈、挂牌督办、一票否决、整改案卷（.zip）：办理经过、此前的措施和送达台账、文书',
      about: (proceedingId) => ({ of: 'proceeding', proceedingId }),
    }),
  ];
}
