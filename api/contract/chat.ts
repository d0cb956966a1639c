/** The web chat: the same conversation as in any other channel. Files travel as multipart, field `files`. */
import { z } from 'zod';
import { instant, words } from './values.js';

const LONGEST_MESSAGE = 2000;

const chatMessage = z
  .object({
    id: z.number(),
    fromBot: z.boolean(),
    text: z.string(),
    buttons: z.array(z.array(z.object({ label: z.string(), data: z.string() }))),
    /** Official documents that came with the message: GET /api/chat/documents/:id. */
    files: z.array(z.object({ documentId: z.string(), name: z.string() })).optional(),
    at: instant,
  })
  .meta({ id: 'ChatMessage' });
export const chatMessages = z.object({ messages: z.array(chatMessage) });
export const chatQuery = z.object({ after: z.coerce.number().int().min(0).default(0) });
export const chatPost = z
  .object({
    /** Makes the message one message: sent again, it is not said again. */
    key: z.uuid('消息缺少编号，请刷新页面后再试'),
    text: words(LONGEST_MESSAGE).optional(),
    button: z.string().max(64).optional(),
  })
  .refine((post) => !(post.text && post.button), '文字和按钮不能同时发送');
export const chatAccepted = z.object({ accepted: z.literal(true) });
export type ChatMessage = z.infer<typeof chatMessage>;
