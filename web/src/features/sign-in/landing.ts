/** Where a sign-in leads: back to the page that was asked for, and never to another site. */
export function landingOf(from: string | null): string {
  return from && /^\/(?![/\\])/.test(from) && !from.startsWith('/login') ? from : '/';
}
