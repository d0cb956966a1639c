/** A roster file as a rehearsal needs it: units, aliases and groups by name. */
import { z } from 'zod';
import type { Roster } from '../../domain/units/resolve-owners.js';
import { StartFault } from '../preflight.js';

const named = z.object({ name: z.string().min(1), aliases: z.array(z.string()).default([]) });
const rosterFile = z.object({
  units: z.array(named),
  groups: z.array(named.extend({ members: z.array(z.string()) })).default([]),
});

/** Members belong to their groups on every date. */
const ALWAYS = '0000-01-01';

/** The roster in a JSON text; units are known by their names. @throws StartFault */
export function readRoster(text: string, file: string): Roster {
  const read = rosterFile.safeParse(jsonIn(text, file));
  if (!read.success) {
    const where = read.error.issues[0]?.path.join('.') ?? '';
    throw new StartFault(`名册 ${file} 的格式不对（${where}），请对照 samples/roster.json。`);
  }
  const { units, groups } = read.data;
  return {
    units: units.map(({ name, aliases }) => ({ unitId: name, name, aliases })),
    groups: groups.map(({ name, aliases, members }) => ({
      groupId: name,
      name,
      aliases,
      members: members.map((unitId) => ({ unitId, from: ALWAYS })),
    })),
  };
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StartFault(`名册 ${file} 不是 JSON 文件。`, { cause: error });
  }
}
