import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { Loading } from '../parts/loading.tsx';
import { Broken, NotThere } from './error-page.tsx';
import { parseSearch, type Search, writeSearch } from './search-in-address.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotThere,
  errorComponent: Broken,
  validateSearch: (search: Record<string, unknown>) => search as Search,
  // The desk that is chosen goes along from view to view.
  search: { middlewares: [retainSearchParams(['desk'])] },
});
const parent = () => root;

// One folder a view, each loaded when it is first opened.
const views = [
  createRoute({ getParentRoute: parent, path: '/', component: lazyRouteComponent(() => import('../views/inbox/index.tsx')) }),
  createRoute({
    getParentRoute: parent,
    path: '/reports/$id',
    component: lazyRouteComponent(() => import('../views/reading-room/index.tsx')),
  }),
  createRoute({ getParentRoute: parent, path: '/read', component: lazyRouteComponent(() => import('../views/read/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/timeline', component: lazyRouteComponent(() => import('../views/timeline/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/positions', component: lazyRouteComponent(() => import('../views/positions/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/register', component: lazyRouteComponent(() => import('../views/register/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/people', component: lazyRouteComponent(() => import('../views/people/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/people/$id', component: lazyRouteComponent(() => import('../views/people/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/contacts', component: lazyRouteComponent(() => import('../views/contacts/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/origins', component: lazyRouteComponent(() => import('../views/origins/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/search', component: lazyRouteComponent(() => import('../views/search/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/log', component: lazyRouteComponent(() => import('../views/log/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/settings', component: lazyRouteComponent(() => import('../views/settings/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/settings/$', component: lazyRouteComponent(() => import('../views/settings/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/briefs', component: lazyRouteComponent(() => import('../views/briefs/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/briefs/$id', component: lazyRouteComponent(() => import('../views/briefs/index.tsx')) }),
  createRoute({ getParentRoute: parent, path: '/sign-in', component: lazyRouteComponent(() => import('../views/sign-in/index.tsx')) }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(views),
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  // The frame is painted at once, and the first view in it when it has come.
  defaultPendingMs: 0,
  defaultPendingMinMs: 0,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

// From then on a view stays until the next has come, unless that takes long.
const isThere = router.subscribe('onResolved', () => {
  isThere();
  router.update({ ...router.options, defaultPendingMs: 500 });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
