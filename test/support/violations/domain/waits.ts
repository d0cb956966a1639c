export async function wait(until: Promise<void>): Promise<void> {
  await until;
}
