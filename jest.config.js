/** Tests run over tsc's output, with no transform: the one way in which worker threads, child processes and deep
 *  imports all behave as they do for users. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/packages', '<rootDir>/services', '<rootDir>/fixtures'],
  testMatch: ['**/dist/**/*.test.js'],
  transform: {},
  globalSetup: '<rootDir>/scripts/test-servers/global-setup.mjs',
  globalTeardown: '<rootDir>/scripts/test-servers/global-teardown.mjs',
  coverageProvider: 'v8',
  collectCoverageFrom: ['packages/**/dist/**/*.js'],
  testTimeout: 30_000,
};
