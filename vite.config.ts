import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Libraries that every page needs are kept apart from what changes with each release of the product. */
const groups = [
  { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: "tanstack", test: /node_modules\/@tanstack\/(react-)?(query|router|store|history)/ },
];

export default defineConfig({
  plugins: [react()],
  base: "/",
  publicDir: false,
  build: {
    outDir: "dist",
    // Browsers of government desks (360, 奇安信, UOS) follow Chromium by some years; 100 is of March 2022.
    target: "chrome100",
    // An inlined file would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { proxy: { "/api": "http://127.0.0.1:3000" } },
});
