import { ACCOUNT_ROUTES } from './accounts/account-routes.ts';
import { briefRoutes } from './briefs.ts';
import { markRoutes } from './marks.ts';
import { mcpRoutes } from './mcp.ts';
import type { Route } from './route.ts';
import { ADDING_ROUTES } from './routes/adding.ts';
import { DESK_ROUTES } from './routes/desks.ts';
import { EXPORT_ROUTES } from './routes/exports.ts';
import { FEED_ROUTES } from './routes/feeds.ts';
import { HOUSE_ROUTES } from './routes/house.ts';
import { JOB_ROUTES } from './routes/jobs.ts';
import { REPORT_ROUTES } from './routes/reports.ts';
import { REVIEW_ROUTES } from './routes/reviewing.ts';
import { SEARCH_ROUTES } from './routes/searching.ts';
import { VIEW_ROUTES } from './routes/views.ts';

/** Every route of the API, in the order of its document. */
export const ROUTES: readonly Route[] = [
  ...VIEW_ROUTES,
  ...REPORT_ROUTES,
  ...ADDING_ROUTES,
  ...JOB_ROUTES,
  ...REVIEW_ROUTES,
  ...SEARCH_ROUTES,
  ...FEED_ROUTES,
  ...DESK_ROUTES,
  ...EXPORT_ROUTES,
  ...briefRoutes,
  ...markRoutes,
  ...HOUSE_ROUTES,
  ...ACCOUNT_ROUTES,
  ...mcpRoutes,
];
