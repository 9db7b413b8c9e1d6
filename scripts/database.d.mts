import type { Client } from "pg";

export function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T>;
export function createDatabase(adminUrl: string, name: string): Promise<void>;
export function pendingMigrations(ownerUrl: string): Promise<{ pending: string[]; isNew: boolean }>;
export function ensureGroupRoles(ownerUrl: string): Promise<void>;
export function migrate(ownerUrl: string): Promise<void>;
export function loginRoles(
  ownerUrl: string,
  passwords: { app: string; worker: string },
): Promise<{ app: string; worker: string }>;
