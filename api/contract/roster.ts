/** Units, groups and people: the roster that the office keeps. */
import { z } from 'zod';
import { ROLES, UNIT_KINDS } from './closed-sets.js';
import { id, instant, isoDate, unitRef } from './values.js';

const name = z.string().trim().min(1, '请填写名称').max(60, '最多 60 个字');
const aliases = z.array(name).max(30);

export const unit = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(UNIT_KINDS),
    host: z.boolean(),
    active: z.boolean(),
    aliases: z.array(z.string()),
    people: z.number(),
    /** Somebody who speaks for it has a chat account bound. */
    reachable: z.boolean(),
    openTasks: z.number(),
  })
  .meta({ id: 'Unit' });
export const unitList = z.object({ units: z.array(unit) });
export const newUnit = z.object({
  name,
  kind: z.enum(UNIT_KINDS),
  aliases: aliases.default([]),
  host: z.boolean().default(false),
});
export const unitChange = z
  .object({
    name,
    kind: z.enum(UNIT_KINDS),
    /** One unit hosts the office; naming another moves the mark. */
    host: z.boolean(),
    active: z.boolean(),
  })
  .partial();
export const newAliases = z.object({ aliases: aliases.min(1) });

const groupMember = unitRef.extend({ from: isoDate, until: isoDate.nullable() });
export const group = z
  .object({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    members: z.array(groupMember),
  })
  .meta({ id: 'UnitGroup' });
export const groupList = z.object({ groups: z.array(group) });
/** Members join on `from`; without it they have always belonged. */
export const newGroup = z.object({
  name,
  aliases: aliases.default([]),
  memberIds: z.array(id).max(500).default([]),
  from: isoDate.optional(),
});
export const groupChange = z.object({
  name: name.optional(),
  aliases: aliases.optional(),
  join: z
    .array(z.object({ unitId: id, from: isoDate }))
    .max(500)
    .optional(),
  leave: z
    .array(z.object({ unitId: id, until: isoDate }))
    .max(500)
    .optional(),
});

const person = z
  .object({
    id: z.string(),
    name: z.string(),
    duty: z.enum(ROLES),
    unitId: z.string().nullable(),
    unitName: z.string().nullable(),
    active: z.boolean(),
    username: z.string().nullable(),
    bindings: z.array(z.object({ channel: z.string(), boundAt: instant })),
  })
  .meta({ id: 'Person' });
export const peopleQuery = z.object({
  unitId: id.optional(),
  duty: z.enum(ROLES).optional(),
  q: z.string().trim().max(60).optional(),
});
export const peopleList = z.object({ people: z.array(person) });
const username = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9._-]{3,32}$/, '用户名用 3 到 32 位字母、数字、点、横线或下划线');
export const newPerson = z.object({
  name,
  duty: z.enum(ROLES),
  unitId: id.nullable().default(null),
  /** With a user name the person can sign in; the first password is answered once. */
  username: username.optional(),
});
export const personChange = z
  .object({
    name,
    duty: z.enum(ROLES),
    unitId: id.nullable(),
    active: z.boolean(),
    username,
    resetPassword: z.literal(true),
  })
  .partial();
export const personAnswer = z.object({
  person,
  /** A new password, shown this once; the person has to replace it. */
  password: z.string().optional(),
});
export const bindingCode = z.object({
  /** Shown this once. */
  code: z.string(),
  expiresAt: instant,
});

export type UnitView = z.infer<typeof unit>;
export type NewUnit = z.input<typeof newUnit>;
export type UnitChange = z.infer<typeof unitChange>;
export type GroupView = z.infer<typeof group>;
export type GroupChange = z.infer<typeof groupChange>;
export type PersonView = z.infer<typeof person>;
export type NewPerson = z.input<typeof newPerson>;
export type PersonChange = z.infer<typeof personChange>;
export type PersonAnswer = z.infer<typeof personAnswer>;
export type BindingCode = z.infer<typeof bindingCode>;
