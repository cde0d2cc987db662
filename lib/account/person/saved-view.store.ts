import { holdOrganization } from "@/lib/account/organization/hold-organization.store";
import type { OrganizationScope } from "@/lib/account/organization-scope";
import { type SavedView, VIEW_SCREENS, type ViewScreen } from "@/lib/account/person/saved-view";
import { AppError } from "@/lib/base/app-error";
import { hasCode } from "@/lib/base/has-code";
import { tenantTransaction } from "@/lib/platform/db";
import type { DbTransaction } from "@/lib/platform/transaction";

/** More views than this nobody finds anything in. */
const VIEWS_MAX = 100;
const COLUMNS = ["id", "screen", "name", "query", "owner_id as ownerId", "created_at as createdAt"] as const;

/** Everybody's views and those of that person, by name. @param userId null for nobody in particular */
export async function listSavedViews(scope: OrganizationScope, userId: string | null): Promise<readonly SavedView[]> {
  const rows = await tenantTransaction(scope.organizationId, (tx) =>
    visible(scope, tx, userId).orderBy("name").orderBy("id").execute(),
  );
  return rows.flatMap(viewOf);
}

/** A view that is everybody's or that person's; null when there is none of that id. */
export async function findSavedView(
  scope: OrganizationScope,
  userId: string | null,
  id: string,
): Promise<SavedView | null> {
  const row = await tenantTransaction(scope.organizationId, (tx) =>
    visible(scope, tx, userId).where("id", "=", id).executeTakeFirst(),
  );
  return row === undefined ? null : (viewOf(row)[0] ?? null);
}

/**
 * Keeps a view.
 * @throws AppError `conflict` when there is one of that name, or too many
 */
export async function addSavedView(
  scope: OrganizationScope,
  { screen, name, query, ownerId }: Omit<SavedView, "id" | "createdAt">,
): Promise<SavedView> {
  const row = await refusingTwins(name, () =>
    tenantTransaction(scope.organizationId, async (tx) => {
      await holdOrganization(scope, tx);
      const held = await visible(scope, tx, ownerId).execute();
      if (held.length >= VIEWS_MAX) throw new AppError("conflict", `There are ${VIEWS_MAX} views already; delete one.`);
      return tx
        .insertInto("saved_view")
        .values({ organization_id: scope.organizationId, screen, name, query, owner_id: ownerId })
        .returning(COLUMNS)
        .executeTakeFirstOrThrow();
    }),
  );
  return { ...row, screen };
}

/** Changes a view; what is undefined stays. @throws AppError `conflict` when there is another one of that name */
export async function changeSavedView(
  scope: OrganizationScope,
  { id, name }: Pick<SavedView, "id" | "name">,
  change: { readonly name?: string | undefined; readonly query?: string | undefined; readonly ownerId?: string | null },
): Promise<SavedView | null> {
  const row = await refusingTwins(change.name ?? name, () =>
    tenantTransaction(scope.organizationId, (tx) =>
      tx
        .updateTable("saved_view")
        // Setting the key to itself keeps the statement whole when nothing else changes.
        .set((one) => ({ id: one.ref("id"), name: change.name, query: change.query, owner_id: change.ownerId }))
        .where("organization_id", "=", scope.organizationId)
        .where("id", "=", id)
        .returning(COLUMNS)
        .executeTakeFirst(),
    ),
  );
  return row === undefined ? null : (viewOf(row)[0] ?? null);
}

/** Deletes a view. @returns whether there was one */
export async function deleteSavedView(scope: OrganizationScope, id: string): Promise<boolean> {
  const gone = await tenantTransaction(scope.organizationId, (tx) =>
    tx
      .deleteFrom("saved_view")
      .where("organization_id", "=", scope.organizationId)
      .where("id", "=", id)
      .executeTakeFirst(),
  );
  return gone.numDeletedRows > 0n;
}

function visible(scope: OrganizationScope, tx: DbTransaction, userId: string | null) {
  return tx
    .selectFrom("saved_view")
    .select(COLUMNS)
    .where("organization_id", "=", scope.organizationId)
    .where((one) => one.or([one("owner_id", "is", null), ...(userId === null ? [] : [one("owner_id", "=", userId)])]));
}

type Row = Omit<SavedView, "screen"> & { readonly screen: string };

/** A view of a list that this version does not know is not shown. */
function viewOf(row: Row): readonly SavedView[] {
  const screen: ViewScreen | undefined = VIEW_SCREENS.find((known) => known === row.screen);
  return screen === undefined ? [] : [{ ...row, screen }];
}

const UNIQUE_VIOLATION = "23505";
const FOREIGN_KEY_VIOLATION = "23503";

async function refusingTwins<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (hasCode(error, FOREIGN_KEY_VIOLATION))
      throw new AppError("forbidden", "You no longer belong to this organisation.");
    if (!hasCode(error, UNIQUE_VIOLATION)) throw error;
    throw new AppError("conflict", `There is a view named “${name}” already.`);
  }
}
