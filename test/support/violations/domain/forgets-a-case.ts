export function name(light: 'green' | 'yellow' | 'red'): string {
  switch (light) {
    case 'green':
      return 'a';
    case 'yellow':
      return 'b';
  }
  return '';
}
