/** /api/evidence: files and photos of reports. */
import { evidenceById, unitSeesEvidence } from '../../prisma/store/evidence.js';
import { readEvidenceFile } from '../../prisma/store/evidence-files.js';
import { saveEvidence } from '../../prisma/store/save-evidence.js';
import { evidenceReceipt } from '../contract/evidence.js';
import { idParams } from '../contract/values.js';
import { disposition } from '../attachment.js';
import type { AppDeps } from '../deps.js';
import { refuse } from '../refusals.js';
import { route, type Route } from '../route.js';

const CREATED = 201;
/** Shown in the browser; everything else is offered for download. */
const SHOWN = /^image\/(jpeg|png|gif|webp)$/;
/** A file is somebody's content: wherever it opens, it runs nothing and reaches nothing. */
const FILE_POLICY = "default-src 'none'; img-src 'self'; sandbox";

function adding({ prisma, clock, evidenceDir }: AppDeps): Route {
  return route({
    method: 'post',
    path: '/evidence',
    summary: '上传佐证材料：图片、PDF、Office 文档，20 MB 以内',
    act: 'addEvidence',
    limit: 'upload',
    status: CREATED,
    upload: { field: 'file', most: 1 },
    answer: evidenceReceipt,
    async handle({ files, caller }) {
      const file = files[0];
      if (!file) return refuse('FileMissing');
      const { personId, unitId } = caller.actor;
      const person = { personId, ...(unitId && { unitId }) };
      const { name, bytes } = file;
      const receivedAt = clock.now();
      const kept = await saveEvidence(prisma, evidenceDir, { name, bytes, person, receivedAt });
      if (!kept) return refuse('FileKindRefused');
      const { id, sha256, mime, size } = kept;
      return { id, sha256, name: kept.name, mime, size };
    },
  });
}

function content({ prisma, evidenceDir }: AppDeps): Route {
  return route({
    method: 'get',
    path: '/evidence/:id/content',
    summary: '佐证材料原件；各单位看本单位的，牵头单位还可看责任单位随报告提交的',
    act: 'readEvidence',
    params: idParams,
    mediaType: 'application/octet-stream',
    async handle({ params, ownUnitId, res }) {
      const evidence = await evidenceById(prisma, params.id);
      if (!evidence) return refuse('NotFound');
      const seen = !ownUnitId || (await unitSeesEvidence(prisma, ownUnitId, evidence));
      if (!seen) return refuse('NotFound');
      const bytes = await readEvidenceFile(evidenceDir, evidence.sha256);
      const how = SHOWN.test(evidence.mime) ? 'inline' : 'attachment';
      res.setHeader('Content-Security-Policy', FILE_POLICY);
      res.setHeader('Cache-Control', 'private, max-age=3600');
      res.setHeader('Content-Disposition', disposition(how, evidence.name));
      res.type(evidence.mime).send(bytes);
      return undefined;
    },
  });
}

export function evidenceRoutes(deps: AppDeps): Route[] {
  return [adding(deps), content(deps)];
}
