/** Style sheets are imported for their effect only; the bundler hashes and links them. */
declare module "*.css";
