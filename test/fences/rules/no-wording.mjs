const CHINESE = /\p{Script=Han}/u;

/** Keeps words that people see out of a folder, so that a room's wording lies in one place. Patterns are no wording. */
export const noWording = {
  create(context) {
    const report = (node) =>
      context.report({
        node,
        message: 'wording for people belongs in the text/ folder of the room',
      });
    return {
      Literal: (node) => typeof node.value === 'string' && CHINESE.test(node.value) && report(node),
      TemplateElement: (node) => CHINESE.test(node.value.raw) && report(node),
    };
  },
};
