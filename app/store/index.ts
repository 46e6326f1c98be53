import type { Store } from "../pipeline/ports/index.ts";
import type { StoreParts } from "./database.ts";
import { createGenerations } from "./generations.ts";
import { createNotices } from "./notices.ts";
import { createReconciliation } from "./reconciliation.ts";
import { createRequests } from "./requests.ts";
import { createShops } from "./shops.ts";
import { createSubmissions } from "./submissions.ts";
import { createUnreadPlans } from "./unread-plans.ts";
import { createUsage } from "./usage.ts";
import { createWithdrawals } from "./withdrawals.ts";

/** The rows in PostgreSQL. */
export function createStore(parts: StoreParts): Store {
  return {
    ...createShops(parts.prisma, parts.now),
    ...createRequests(parts),
    ...createUnreadPlans(parts),
    ...createGenerations(parts),
    ...createSubmissions(parts),
    ...createUsage(parts.prisma),
    ...createReconciliation(parts.prisma),
    ...createWithdrawals(parts),
    ...createNotices(parts),
  };
}
