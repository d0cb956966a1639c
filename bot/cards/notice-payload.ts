/** What the wording of an outgoing message needs: gathered by prisma/store when it is sent. */
export type { NoticeFacts as NoticePayload } from '../../prisma/store/notice-facts.js';
