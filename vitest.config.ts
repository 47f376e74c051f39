import { defineConfig } from "vitest/config";

// Also for `npx vitest run FILE`: the zones' local time, and one that is far from UTC, so that a mistaken local date shows.
process.env["TZ"] = "Asia/Shanghai";

const withDatabase = ["src/**/*.db.test.ts"];
/** Starts a server a project; it reads GUATU_TEST_SERVER from `project.config.env`, since a set-up runs outside the workers. */
const databaseServer = ["src/testing/database-server.ts"];

/** Groups run one after the other: two servers and a browser at once would only make each other late on two cores. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: "pure", include: ["src/**/*.test.{ts,tsx}"], exclude: withDatabase, sequence: { groupOrder: 0 } },
      },
      {
        test: {
          name: "database",
          include: withDatabase,
          globalSetup: databaseServer,
          env: { GUATU_TEST_SERVER: "embedded" },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "external",
          include: withDatabase,
          globalSetup: databaseServer,
          env: { GUATU_TEST_SERVER: "system" },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "acceptance",
          include: ["acceptance/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
