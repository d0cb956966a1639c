/** An assessment whose events are also written to the record, batch by batch, as its workflow writes them. */
import { assessmentNotices } from '../../domain/assessment/life/assessment-notices.js';
import { unstarted } from '../../domain/assessment/life/assessment-state.js';
import { evolveAssessment } from '../../domain/assessment/life/evolve-assessment.js';
import type { PrismaClient } from '../../prisma/generated/client.js';
import {
  writeAssessmentRecord,
  type AssessmentRecordInput,
} from '../../prisma/store/assessments/record-assessment.js';
import { AssessmentLife } from './assessment-life.js';
import { PLAN, REAL_NOW } from './record-fixture.js';

export class RecordedAssessment {
  readonly id = 'A1';
  private written = 0;

  constructor(
    private readonly prisma: PrismaClient,
    readonly life = new AssessmentLife(),
  ) {}

  /** Everything that happened and is not on record yet; without anything, the assessment shows itself anew. */
  async write(): Promise<void> {
    await writeAssessmentRecord(this.prisma, this.batch(), REAL_NOW);
    this.written = this.life.happened.length;
  }

  batch(): AssessmentRecordInput {
    const { state, happened } = this.life;
    let before = unstarted(this.id);
    const entries = happened.map((event, i) => {
      before = evolveAssessment(before, event);
      const notices = assessmentNotices(event, before).map((n) => ({ ...n, notBefore: event.at }));
      return { seq: i + 1, event, notices };
    });
    const { kind, period, phase, ended, startedAt, dates, units } = state;
    const dueOn = phase === 'unstarted' || phase === 'cancelled' ? undefined : dates[phase];
    const submitted = units.filter((u) => state.selfAssessments[u.unitId]?.submittedOn).length;
    return {
      ...{ planId: PLAN, assessmentId: this.id, upTo: happened.length },
      entries: entries.slice(this.written),
      view: {
        ...{ kind, period, phase, ended, startedAt, dates, units: units.length, submitted },
        objections: state.objections.filter((o) => !o.answeredOn).length,
        editions: state.editions.length,
        ...(dueOn && { dueOn }),
      },
    };
  }
}
