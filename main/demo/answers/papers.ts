/** What the record calls for on paper: the clerk draws it up, the chief or the leader signs it. */
import { draftFromRecord } from '../../../api/documents/from-record.js';
import { doneBy, keepDraft } from '../../../api/documents/keep-draft.js';
import { isRefused } from '../../../api/refusals.js';
import { dateOf } from '../../../domain/calendar/dates.js';
import { approversOf, isSentByChat } from '../../../domain/document/document-kinds.js';
import { documentNumber } from '../../../documents/kinds/kind-words.js';
import { writePaperText } from '../../../documents/write-paper.js';
import { documentRow } from '../../../prisma/store/documents/document-rows.js';
import { issueDocument } from '../../../prisma/store/documents/issue.js';
import { papersDue } from '../../../prisma/store/documents/papers-due.js';
import { authorOf, type Reading } from './answerer.js';

/** Drafts of everything that is due; one cause makes one draft, however often it is looked for. */
export async function drawUpPapers(reading: Reading): Promise<void> {
  const { a } = reading;
  const { page, planId, prisma } = a;
  const caller = { actor: authorOf(reading) };
  for (const { cause } of await papersDue(prisma, planId)) {
    const drafted = await draftFromRecord(page, { planId, cause });
    if (isRefused(drafted)) continue;
    await keepDraft(page, caller, { drafted, key: `record/demo-${cause}`, causes: [cause] });
  }
}

/**
 * Signs what was drawn up on an earlier day and waits for somebody in this office: who came first on
 * one day is a matter of order. A referral stays a draft, handed over by people.
 * @param by the reader, or to whom the reader takes the papers
 */
export async function signPapers(reading: Reading, by = authorOf(reading)): Promise<void> {
  const { a } = reading;
  const { page, planId, prisma, desk } = a;
  const caller = { actor: by };
  const { role } = by;
  const rows = await prisma.officialDocument.findMany({ where: { planId, status: 'draft' } });
  const mine = rows.map(documentRow).filter(({ kind, draftedAt }) => {
    const [first] = approversOf(kind);
    return isSentByChat(kind) && first === role && dateOf(draftedAt) < a.today();
  });
  const write = writePaperText;
  const issuing = { prisma, documentDir: page.documentDir, write, numberOf: documentNumber };
  for (const { id } of mine) await issueDocument(issuing, id, doneBy(page, caller));
  if (mine.length > 0) await desk.messagesQueued(planId);
}
