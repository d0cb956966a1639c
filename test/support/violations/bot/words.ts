export const greeting = (name: string): string => `您好，${name}`;
