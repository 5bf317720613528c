// Somebody has signed out: nothing they typed stays behind in a browser that others may use after them.
// This is done on the page that follows, since the page that is left may still be keeping what was typed.

import { forgetEverything } from "./review/drafts.js";

forgetEverything();
