import type { World } from "./world.ts";
export async function checkEnd(_world: World): Promise<void> {}
