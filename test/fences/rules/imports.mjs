import { posix } from 'node:path';
import { KEEPERS, ROOMS, ROOTS, placeOf, roomOf } from './rooms.mjs';

/** Holds the import directions of the rooms, for values and for types, and keeps each room's packages few. */
export const imports = {
  create(context) {
    const place = placeOf(context.filename, context.cwd);
    const room = roomOf(place);
    const rules = ROOMS[room];
    if (!rules) return {};
    const check = (node, typeOnly) => {
      const fault = faultOf({ place, room, rules, target: node.source?.value, typeOnly });
      if (fault) context.report({ node, message: fault });
    };
    return {
      ImportDeclaration: (node) => check(node, isTypeOnly(node, node.importKind, 'importKind')),
      ExportNamedDeclaration: (node) =>
        check(node, isTypeOnly(node, node.exportKind, 'exportKind')),
      ExportAllDeclaration: (node) => check(node, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, false),
    };
  },
};

function isTypeOnly(node, kind, key) {
  const names = node.specifiers ?? [];
  return kind === 'type' || (names.length > 0 && names.every((name) => name[key] === 'type'));
}

function faultOf({ place, room, rules, target, typeOnly }) {
  if (typeof target !== 'string') return undefined;
  if (!target.startsWith('.')) return packageFault({ place, room, rules, target, typeOnly });
  const path = posix.join(posix.dirname(place), target).replace(/\.(js|mjs|ts|tsx)$/, '');
  const other = roomOf(path);
  if (other === room) return undefined;
  if (ROOTS.includes(other)) return `${room} may not import ${other}: nobody does`;
  const allowed = typeOnly ? [...rules.values, ...rules.types] : rules.values;
  if (allowed.some((entry) => path === entry || path.startsWith(`${entry}/`))) return undefined;
  return `${room} may not import ${typeOnly ? 'types' : 'values'} of ${path}; see docs/overview.md`;
}

function packageFault({ place, room, rules, target, typeOnly }) {
  if (/^@?(prisma|libsql)\b/.test(target) && room !== 'prisma') {
    return `${room} may not import ${target}: only prisma/ knows the database library`;
  }
  const [, keepers] = Object.entries(KEEPERS).find(([name]) => isPart(target, name)) ?? [];
  if (keepers && !keepers.includes(room)) {
    return `${room} may not import ${target}: only ${keepers.join(' and ')} may know it`;
  }
  if (typeOnly) return undefined;
  if (place.startsWith('web/src/') && target.startsWith('node:')) {
    return `web may not import ${target}: it runs in a browser`;
  }
  const allowed = rules.packages?.some((name) => isPart(target, name));
  return allowed === false ? `${room} may not import ${target}: it is pure` : undefined;
}

const isPart = (target, name) => target === name || target.startsWith(`${name}/`);
