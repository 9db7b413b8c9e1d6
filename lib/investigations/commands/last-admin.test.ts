import { describe, expect, test } from "vitest";
import { disableAccount } from "@/lib/access/commands/disable-account";
import { buildInvestigation, type Cast } from "@/lib/testing/build-investigation";
import { buildActor } from "@/lib/testing/build-person";
import { owner, useDatabase } from "@/lib/testing/database";
import { changeRoles } from "./change-roles";
import { endMembership } from "./end-membership";

useDatabase();

const reason = "Has left the organisation.";
const lastAdmin = { code: "conflict", words: { key: "investigations.lastAdmin" } };

async function withTwoAdmins() {
  const cast = await buildInvestigation();
  const other = await buildActor({ investigationId: cast.investigationId, roles: ["admin", "researcher"] });
  const operator = await buildActor({ isOperator: true });
  return { ...cast, other, operator };
}

const membershipOf = (cast: Pick<Cast, "investigationId">, userId: string) =>
  owner.membership.findFirstOrThrow({ where: { investigationId: cast.investigationId, userId } });

const adminsOf = ({ investigationId }: Pick<Cast, "investigationId">) =>
  owner.membership.count({
    where: { investigationId, endedAt: null, roles: { has: "admin" }, user: { disabledAt: null } },
  });

type Scene = Awaited<ReturnType<typeof withTwoAdmins>>;
type Way = (scene: Scene, by: Scene["admin"], of: Scene["admin"]) => Promise<unknown>;

const ways: Record<string, Way> = {
  "ending the membership": async (scene, by, of) => {
    const { id: membershipId, version } = await membershipOf(scene, of.id);
    return endMembership(by, { membershipId, version, reason });
  },
  "taking the role away": async (scene, by, of) => {
    const { id: membershipId, version } = await membershipOf(scene, of.id);
    return changeRoles(by, { membershipId, version, roles: ["researcher"] });
  },
  "disabling the account": (scene, _by, of) => disableAccount(scene.operator, { userId: of.id, reason }),
};

describe.each(Object.entries(ways))("%s", (_way, letGo) => {
  test("is done while another admin stays, and refused for the last; then nothing is written", async () => {
    const scene = await withTwoAdmins();
    await letGo(scene, scene.admin, scene.other);
    expect(await adminsOf(scene)).toBe(1);

    const [membership, trail] = [await membershipOf(scene, scene.admin.id), await owner.auditEvent.count()];
    await expect(letGo(scene, scene.admin, scene.admin)).rejects.toMatchObject(lastAdmin);
    expect(await membershipOf(scene, scene.admin.id)).toEqual(membership);
    expect(await owner.user.count({ where: { id: scene.admin.id, disabledAt: null } })).toBe(1);
    expect(await owner.auditEvent.count()).toBe(trail);
  });

  test("an admin whose account is disabled keeps no investigation", async () => {
    const scene = await withTwoAdmins();
    await owner.user.update({ where: { id: scene.other.id }, data: { disabledAt: new Date() } });
    await expect(letGo(scene, scene.admin, scene.admin)).rejects.toMatchObject(lastAdmin);
    expect(await adminsOf(scene)).toBe(1);
  });

  test.each(Object.entries(ways))(
    "beside %s at the same moment leaves one admin, every time",
    async (_other, beside) => {
      for (let round = 0; round < 3; round += 1) {
        const scene = await withTwoAdmins();
        const { admin, other } = scene;
        const settled = await Promise.allSettled([letGo(scene, admin, other), beside(scene, other, admin)]);
        const refused = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
        expect(refused).toMatchObject([{ code: expect.stringMatching(/conflict|forbidden|not-found/) }]);
        expect(await adminsOf(scene)).toBe(1);
      }
    },
  );
});

test("roles that keep the admin, and those of others, change as before", async () => {
  const scene = await withTwoAdmins();
  await ways["taking the role away"]?.(scene, scene.admin, scene.other);
  const own = await membershipOf(scene, scene.admin.id);
  await changeRoles(scene.admin, { membershipId: own.id, version: own.version, roles: ["admin", "reviewer"] });
  expect(await adminsOf(scene)).toBe(1);
});
