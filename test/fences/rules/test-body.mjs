const LONGEST = 40;
const TESTS = new Set(['it', 'test']);

/** Holds the length of one test; describe blocks, which are functions too, may be as long as their file. */
export const testBody = {
  create(context) {
    return {
      CallExpression(node) {
        if (!TESTS.has(nameOf(node.callee))) return;
        const body = node.arguments.find((argument) => /Function/.test(argument.type));
        const lines = body ? body.loc.end.line - body.loc.start.line + 1 : 0;
        if (lines <= LONGEST) return;
        context.report({ node, message: `this test has ${lines} lines; at most ${LONGEST}` });
      },
    };
  },
};

// it(...), it.skip(...), it.each(...)(...)
function nameOf(callee) {
  if (callee.type === 'CallExpression') return nameOf(callee.callee);
  return callee.type === 'MemberExpression' ? nameOf(callee.object) : callee.name;
}
