/** Loaded into the real Electron before the app: its documents are those of the test's profile. */
const { app } = require('electron');

if (process.env.LYSARK_TEST_DOCUMENTS) app.setPath('documents', process.env.LYSARK_TEST_DOCUMENTS);
