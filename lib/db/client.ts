import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/generated/prisma/client";

declare global {
  var attestClients: Map<string, PrismaClient> | undefined;
}

/** One client per connection string, kept across hot reloads. */
export function clientFor(url: string): PrismaClient {
  globalThis.attestClients ??= new Map();
  const known = globalThis.attestClients.get(url);
  if (known) return known;

  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) });
  globalThis.attestClients.set(url, client);
  return client;
}
