import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** PostgreSQL 15 is the floor of the SQL (docs/decisions/0003). */
const oldestPostgres = 15;

const onPath = (/** @type {string} */ program) =>
  (process.env["PATH"] ?? "").split(delimiter).concat("/usr/sbin", "/sbin").map((folder) => join(folder, program)).find((path) => existsSync(path));
const runs = (/** @type {string} */ path) => spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;

/** A Chromium that starts: Ubuntu's package is a shim that only points to a snap. @returns {string | undefined} */
function findChromium() {
  const named = process.env["GUATU_CHROMIUM"];
  const candidates = [
    named, onPath("chromium"), onPath("chromium-browser"), onPath("google-chrome-stable"), onPath("google-chrome"),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  return candidates.find((path) => path !== undefined && existsSync(path) && runs(path));
}

function hasPostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).filter((version) => existsSync(join(debian, version, "bin/postgres"))) : [];
  if (versions.some((version) => Number(version) >= oldestPostgres)) return true;
  const other = onPath("postgres");
  return other !== undefined && Number(/(\d+)/.exec(spawnSync(other, ["--version"], { encoding: "utf8" }).stdout)?.[1]) >= oldestPostgres;
}

function hasWriter() {
  const program = "/usr/lib/libreoffice/program";
  return onPath("soffice") !== undefined && (!existsSync(program) || existsSync(join(program, "libswlo.so")));
}

function hasChineseFont() {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() !== "" : ["/usr/share/fonts/opentype/noto", "/System/Library/Fonts"].some((folder) => existsSync(folder));
}

/** What the tests drive, by the Debian package that brings it. */
const needs = [
  { name: "chromium", present: () => findChromium() !== undefined },
  { name: "postgresql", present: hasPostgres },
  { name: "libreoffice-writer-nogui", present: hasWriter },
  { name: "poppler-utils", present: () => onPath("pdftoppm") !== undefined },
  { name: "iproute2", present: () => onPath("ip") !== undefined },
  { name: "fonts-noto-cjk", present: hasChineseFont },
];
const missing = () => needs.filter(({ present }) => !present()).map(({ name }) => name);

function system() {
  const text = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  const debian = /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(text) && onPath("apt-get") !== undefined;
  return { debian, ubuntu: /^ID=ubuntu$/m.test(text), root: process.getuid?.() === 0 };
}

/** @param {string[]} args */
function apt(...args) {
  const options = ["-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Options::=--force-confold"];
  const { status } = spawnSync("apt-get", ["-q", "-y", ...options, ...args], { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  if (status !== 0) throw new Error(`apt-get ${args.join(" ")} 失败，详见上文。\napt-get ${args.join(" ")} failed; see above.`);
}

/**
 * Debian starts what it installs, and makes and starts a database cluster with postgresql. Neither is wanted: the tests start
 * servers of their own. Both settings are put back as they were.
 * @param {string[]} packages
 */
function installQuietly(packages) {
  const policy = "/usr/sbin/policy-rc.d";
  const clusters = "/etc/postgresql-common/createcluster.conf";
  const ownPolicy = !existsSync(policy);
  const lift = () => { if (ownPolicy) rmSync(policy, { force: true }); };
  if (ownPolicy) writeFileSync(policy, "#!/bin/sh\n# no service starts while Guatu's test packages are installed\nexit 101\n", { mode: 0o755 });
  process.once("exit", lift);
  try {
    if (packages.includes("postgresql")) apt("install", "--no-install-recommends", "postgresql-common");
    const before = existsSync(clusters) ? readFileSync(clusters, "utf8") : undefined;
    if (before !== undefined) writeFileSync(clusters, `${before}\ncreate_main_cluster = false\n`);
    try {
      apt("install", "--no-install-recommends", ...packages);
    } finally {
      if (before !== undefined) writeFileSync(clusters, before);
    }
  } finally {
    lift();
  }
}

/** @param {string[]} names @param {boolean} sudo */
const command = (names, sudo) => `${sudo ? "sudo " : ""}apt-get install -y --no-install-recommends ${names.join(" ")}`;

/**
 * Installs what the tests need from the system: as root on Debian or Ubuntu; elsewhere it says what is missing.
 * @returns {{ chromium: string }} where the browser is
 */
export function ensureSystemPackages() {
  const here = system();
  const wanted = missing();
  const nameHere = (/** @type {string} */ name) => (here.ubuntu && name === "chromium" ? "chromium-browser" : name);
  if (wanted.length > 0 && here.debian && here.root) {
    apt("update");
    installQuietly(wanted.map(nameHere));
  }
  const still = missing();
  const chromium = findChromium();
  if (still.length === 0 && chromium !== undefined) return { chromium };
  throw new Error([
    `测试缺少系统软件：${still.join("、")}（PostgreSQL 须为 ${String(oldestPostgres)} 及以上；浏览器也可用环境变量 GUATU_CHROMIUM 指定）。`,
    `The tests need system packages that are missing: ${still.join(", ")} (PostgreSQL ${String(oldestPostgres)} or newer; GUATU_CHROMIUM may name a browser).`,
    here.debian ? "安装命令 / install with:" : "在 Debian 或 Ubuntu 上的安装命令 / on Debian or Ubuntu, install with:",
    `  ${command(still.map(nameHere), !here.root)}`,
  ].join("\n"));
}
