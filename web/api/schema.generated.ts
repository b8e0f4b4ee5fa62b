/** Made by scripts/openapi.js of the routes in src/6-api. Do not edit. */

export interface paths {
    "/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts, statements and signings of agreements in the order of their days, each once however many reports tell it */
        get: operations["timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who said what, to whom, through whom */
        get: operations["statements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands where on what, with shifts and disagreements */
        get: operations["positions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agreements with what holds under them and who wants them changed */
        get: operations["register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in the record, with roles through time */
        get: operations["people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One actor by its id */
        get: operations["actor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings, calls, visits: one line a contact however many reports tell of it */
        get: operations["contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/origins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has its reports from whom, and which reports are one */
        get: operations["origins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What arrived, the latest first: copies folded under their origin, and beside them what failed and what was filtered */
        get: operations["arrivals"];
        put?: never;
        /** Read a text into the record */
        post: operations["addReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/filtered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items that gave no report: filtered, failed or there already, the latest first */
        get: operations["turned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report whole: its text, particulars, entries, who is in it, reviews, copies and other texts of it */
        get: operations["report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/elsewhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What other reports of the same days say of the same thing */
        get: operations["elsewhere"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes that a report was made from; its text where none are kept or some words may not be seen */
        get: operations["original"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry: its words, its versions and reviews, and what stands around it */
        get: operations["entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a file into the record: a text, a page, a document, an archive, rows */
        post: operations["uploadReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch a page and read it into the record */
        post: operations["fetchReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/read-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read again the reports that another model or version read */
        post: operations["readAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/poll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the feeds that are due, and read what is new */
        post: operations["pollFeeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs under way and those that ended, the latest first */
        get: operations["jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job: how far it is, what came of each item */
        get: operations["job"];
        put?: never;
        post?: never;
        /** End a job; what it has done stays */
        delete: operations["cancelJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens in a job, as it happens: progress, added, note; done, failed or cancelled at the end */
        get: operations["jobEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries that wait for a person: those to be looked at again first, then the least sure */
        get: operations["waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far reviewers agree beyond chance, kind by kind */
        get: operations["reviewAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say of entries whether they are right; all of them or none */
        post: operations["review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a deed; without a number the last one that you did yourself */
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was done, the last first */
        get: operations["log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs that may be one actor and that nobody has judged, the likeliest first */
        get: operations["candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said on who is whom, and holds; the latest first */
        get: operations["judgements"];
        put?: never;
        /** Say whether two are the same: ids of actors, or of one figure of a report as REPORT#LOCAL */
        post: operations["judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What programs would have a person say, and nobody has answered; the latest first */
        get: operations["proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries and passages that have what is asked for, the latest first, with the places of the words */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can stand before a colon in a search */
        get: operations["searchFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The searches that you keep, each with how much is new since you looked */
        get: operations["savedSearches"];
        put?: never;
        /** Keep a search */
        post: operations["saveSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/searches/{id}/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that you have looked: what comes from now on is new */
        put: operations["visitSearch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/searches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Keep a search no longer */
        delete: operations["removeSearch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The feeds that are followed, and how they are */
        get: operations["feeds"];
        put?: never;
        /** Follow a feed, or change how it is followed */
        post: operations["followFeed"];
        /** Follow a feed no longer; what it brought stays */
        delete: operations["unfollowFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The feeds as OPML, for other feed readers */
        get: operations["exportFeeds"];
        put?: never;
        /** Follow all feeds of an OPML file; those that are followed already stay as they are */
        post: operations["importFeeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The desks there are, with what is wrong with their files */
        get: operations["desks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desks/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a desk */
        get: operations["desk"];
        /** Write the file of a desk, whole or not at all */
        put: operations["writeDesk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/desks/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with the text of a desk file; nothing is written */
        post: operations["checkDesk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record or a part of it in a standard format; every entry is checked again against the stored text, and what does not hold is left out */
        get: operations["exportRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/briefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The briefs that are kept, the latest day first */
        get: operations["briefs"];
        put?: never;
        /** Composes a brief from the accepted entries of a desk, and keeps it */
        post: operations["composeBrief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/briefs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A brief as it stands */
        get: operations["brief"];
        /** Changes a brief, if every line still rests on its evidence; 422 names those that do not */
        put: operations["editBrief"];
        post?: never;
        /** Takes a brief out; undoing brings it back */
        delete: operations["removeBrief"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/briefs/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reports that a brief cites, as the record has them now */
        get: operations["briefReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/briefs/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks a brief, or a change of it before it is kept, against the record as it is now */
        post: operations["checkBrief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/briefs/{id}/export/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A brief as a file; refused where a line no longer holds */
        get: operations["exportBrief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says how a report is to be handled: its mark holds for all of it */
        put: operations["markReport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entries/{id}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says how an entry is to be handled: its mark holds for its words, and for what stands on them */
        put: operations["markEntry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much there is of everything */
        get: operations["status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions of the program, the model and the lists */
        get: operations["about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether all is well that the work rests on */
        get: operations["doctor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy the record, while it is used, into a new folder beside it */
        post: operations["backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the record is kept: how many persons must agree before an entry is accepted */
        get: operations["settings"];
        /** Change how the record is kept */
        put: operations["changeSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, what this person may, and how one signs in */
        get: operations["session"];
        put?: never;
        /** Sign in with a password; with the set-up code, make the first administrator */
        post: operations["signIn"];
        /** Sign out, here or everywhere */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one's own password; all other sessions end */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who has an account, or had one */
        get: operations["users"];
        put?: never;
        /** Add a person; the first has to be an administrator with a password, and from then on one has to sign in */
        post: operations["addUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change what a person may, set a password, close an account or open it again */
        put: operations["changeUser"];
        post?: never;
        /** Close an account: its sessions end, its tokens are withdrawn, its name stays taken */
        delete: operations["closeUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own tokens; for an administrator who asks for all, everybody's */
        get: operations["tokens"];
        put?: never;
        /** Make a token for a program that acts in your name; it is shown this once */
        post: operations["makeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a token for good */
        delete: operations["withdrawToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oidc/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leave for the OpenID provider; a browser is sent back to `next` at the end */
        get: operations["startOpenId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Come back from the OpenID provider and be signed in */
        get: operations["finishOpenId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The tools of the desk for programs (Model Context Protocol, Streamable HTTP without sessions); needs a token */
        post: operations["mcp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        About: {
            program: {
                name: string;
                version: string;
                node: string;
            };
            model: {
                version: string;
                precision: string;
                sha256: string;
            };
            /** @description Lines of the lists that come with the program. */
            data: {
                states: number;
                organizations: number;
                outlets: number;
                agreements: number;
            };
            record: {
                /** @enum {string} */
                database: "sqlite" | "postgres";
                schema: string;
                reader: string;
            };
        };
        AgreementLine: {
            id: string;
            known?: components["schemas"]["KnownAgreement"];
            readonly names: {
                value: string;
                count: number;
            }[];
            readonly parties: components["schemas"]["Named"][];
            readonly years: number[];
            reports: number;
            origins: number;
            firstSeen: string;
            lastSeen: string;
            /** @description The first and the last entry that name it. */
            readonly sources: components["schemas"]["Item"][];
            readonly provisions: components["schemas"]["ProvisionLine"][];
            /** @description Who wants what of it or of its change, the latest first. */
            readonly wishes: components["schemas"]["WishItem"][];
        };
        AgreementValue: {
            id: string;
            name: string;
            readonly parties: string[];
            year?: number;
            known?: string;
            readonly mentions: components["schemas"]["Words"][];
            confidence: number;
        };
        /** @description Reports of one origin: the one that stands for them, and its copies. */
        ArrivalLine: {
            report: components["schemas"]["ReportRef"];
            name: string;
            /** @description An instant, ISO 8601, UTC. */
            known: string;
            /** @enum {string} */
            origin: "own" | "wire" | "citing" | "official" | "unknown";
            language?: string;
            entries: number;
            /** @description Entries that nobody has decided on. */
            waiting: number;
            revises?: string;
            revised?: string;
            unread?: components["schemas"]["Issue"];
            readonly copies: components["schemas"]["ArrivedCopy"][];
        };
        Arrivals: {
            readonly items: components["schemas"]["ArrivalLine"][];
            next?: string;
            /** @description The latest that failed, with the remedy; with the first page only. */
            readonly failures: components["schemas"]["TurnedItem"][];
            /** @description The latest that a rule left out; with the first page only. */
            readonly filtered: components["schemas"]["TurnedItem"][];
        };
        ArrivedCopy: {
            report: components["schemas"]["ReportRef"];
            name: string;
            /** @description An instant, ISO 8601, UTC. */
            known: string;
            /** @enum {string} */
            origin: "own" | "wire" | "citing" | "official" | "unknown";
            language?: string;
            entries: number;
            /** @description Entries that nobody has decided on. */
            waiting: number;
            revises?: string;
            revised?: string;
            unread?: components["schemas"]["Issue"];
            reason?: string;
            of?: string;
        };
        /** @description Who says it, and through whom it reaches the reader. */
        Attribution: {
            /** @description Id of the statement that bears it. */
            statement: string;
            /** @description Absent where the report does not tell. */
            speaker?: components["schemas"]["Named"];
            /** @description Who relays it, nearest to the reader first. */
            readonly via: components["schemas"]["Named"][];
            outlet?: string;
        };
        Backup: {
            folder: string;
            /** @description An instant, ISO 8601, UTC. */
            made: string;
            sha256: string;
            bytes: number;
            deeds: number;
            head: string;
        };
        /** @description A paper for a meeting, each line of which rests on words of reports. */
        Brief: {
            id: string;
            /** @description Name of the desk. */
            desk: string;
            parties: string[];
            /** @description Issues and agreements of the desk that were looked for. */
            matters: string[];
            occasion: string;
            place?: string;
            /** Format: date */
            day: string;
            /**
             * Format: date
             * @description Only what was so by this day is told.
             */
            asOf: string;
            /** @description The instant whose record it was composed from. */
            knownAt: string;
            /**
             * @description The highest handling mark of what it holds.
             * @enum {string}
             */
            mark?: "clear" | "green" | "amber" | "amber+strict" | "red";
            sections: {
                /** @enum {string} */
                kind: "agreements" | "positions" | "contacts" | "statements" | "concerns" | "open" | "unknown";
                title: string;
                lines: {
                    id: string;
                    text: string;
                    /** @description "template" where the line is as it was composed; else who wrote it. */
                    by: string;
                    /** @description What it is about: an issue of the desk, an agreement. Lines of one matter stand together. */
                    matter?: string;
                    cites: {
                        /** @description Id of the entry of the record. */
                        entry: string;
                        report: string;
                        start: number;
                        end: number;
                        /** @description What the report reads from start to end. */
                        words: string;
                        /** @description Hex SHA-256 of the report's text in UTF-8. */
                        sha256: string;
                    }[];
                }[];
                /** @description How many further lines the record would give. */
                more?: number;
            }[];
            coverage: {
                /** @description Reports of the record up to the day as of which the brief speaks. */
                reports: number;
                /** @description Independent origins among them: copies count once. */
                origins: number;
                outlets: number;
                /**
                 * Format: date
                 * @description Day of the first and of the last report.
                 */
                from?: string;
                /** Format: date */
                to?: string;
                /** @description Entries that belong to the desk. */
                entries: number;
                accepted: number;
                /** @description Of these entries those that nobody has decided on; they are not in the brief. */
                unreviewed: number;
                /** @description Accepted entries left out because of their handling marks. */
                leftOut: {
                    /** @enum {string} */
                    mark: "clear" | "green" | "amber" | "amber+strict" | "red";
                    entries: number;
                }[];
            };
        };
        /** @description What a person may change. Lines that are left out are taken out. */
        BriefEdit: {
            occasion?: string;
            place?: string | null;
            sections?: {
                title: string;
                lines: {
                    id: string;
                    text: string;
                    matter?: string;
                    cites: {
                        /** @description Id of the entry of the record. */
                        entry: string;
                        report: string;
                        start: number;
                        end: number;
                        /** @description What the report reads from start to end. */
                        words: string;
                        /** @description Hex SHA-256 of the report's text in UTF-8. */
                        sha256: string;
                    }[];
                }[];
            }[];
        };
        /** @description Lines that do not hold, and why; none where all hold. */
        BriefFaults: {
            readonly faults: components["schemas"]["Issue"][];
        };
        BriefWanted: {
            /** @description Only what belongs to the relationship that this desk follows. */
            desk: string;
            /** @description Day of the occasion. */
            day: string;
            /** @description "Meeting of Japan and the United States" where not said. */
            occasion?: string;
            place?: string;
            /** @description Only what was so by this day. */
            asOf?: string;
            /** @description Only what the record knew at this instant, or at the end of this day. */
            knownAt?: string;
        };
        /** @description Two actors that may be one, and why. */
        Candidate: {
            a: string;
            b: string;
            /** @description 0 to 1: an order, not a probability. */
            score: number;
            readonly reasons: string[];
            readonly names: [
                string,
                string
            ];
        };
        Candidates: {
            readonly items: components["schemas"]["Candidate"][];
        };
        ConcernValue: {
            id: string;
            /** @description Id of an actor of the record. */
            holder?: string;
            about: components["schemas"]["Words"];
            /** @description Id of an actor of the record. */
            by?: string;
            readonly evidence: components["schemas"]["Words"][];
            confidence: number;
        };
        ContactLine: {
            /** @description Of the entry that was first to be told. */
            id: string;
            /** @enum {string} */
            kind: "meeting" | "call" | "visit" | "summit" | "talks" | "message" | "exercise";
            readonly participants: components["schemas"]["Named"][];
            /** @description A day, ISO 8601. */
            day: string;
            /** @description A day, ISO 8601. */
            lastDay: string;
            /** @description EDTF, where a report gives it. */
            when?: string;
            place?: string;
            /**
             * @description As the latest report has it.
             * @enum {string}
             */
            status: "held" | "ongoing" | "scheduled" | "proposed" | "cancelled";
            /** @description What each report said, in order of their days. */
            readonly history: {
                /** @enum {string} */
                status: "held" | "ongoing" | "scheduled" | "proposed" | "cancelled";
                entry: string;
                report: components["schemas"]["ReportRef"];
            }[];
            readonly sources: components["schemas"]["Item"][];
            /** @description Why each further entry is taken for the same contact. */
            readonly joined: {
                entry: string;
                with: string;
                reason: string;
            }[];
            corroboration: components["schemas"]["Corroboration"];
        };
        ContactValue: {
            id: string;
            /** @enum {string} */
            kind: "meeting" | "call" | "visit" | "summit" | "talks" | "message" | "exercise";
            readonly participants: string[];
            /** @description EDTF. */
            when?: string;
            place?: string;
            /** @enum {string} */
            status: "held" | "ongoing" | "scheduled" | "proposed" | "cancelled";
            readonly agenda: components["schemas"]["Words"][];
            readonly evidence: components["schemas"]["Words"][];
            confidence: number;
        };
        Contacts: {
            readonly items: components["schemas"]["ContactLine"][];
            next?: string;
            /** @description Where it was asked for and an official record was imported. */
            official?: components["schemas"]["OfficialComparison"];
        };
        Corroboration: {
            /** @description Independent origins: a wire story and its reprints are one. */
            origins: number;
            reports: number;
            /** @description Ids of the entries that say the same, this one included. */
            readonly entries: string[];
        };
        /** @description Something that was done, as the log holds it. */
        Deed: {
            seq: number;
            /** @description An instant, ISO 8601, UTC. */
            at: string;
            by: string;
            kind: string;
            why?: string;
            body: {
                [key: string]: unknown;
            };
            hash: string;
        };
        Deeds: {
            readonly deeds: components["schemas"]["Deed"][];
        };
        DeskCheck: {
            readonly issues: components["schemas"]["Issue"][];
        };
        /** @description A desk file as it is edited. */
        DeskText: {
            name: string;
            text: string;
            sha256: string;
        };
        Desks: {
            readonly items: components["schemas"]["ListedDesk"][];
        };
        /** @description Positions of one day that contradict each other. */
        Disagreement: {
            /** @description A day, ISO 8601. */
            day: string;
            readonly positions: {
                id: string;
                value: number;
            }[];
        };
        Doctor: {
            readonly items: components["schemas"]["Finding"][];
        };
        Elsewhere: {
            readonly items: components["schemas"]["ElsewhereLine"][];
        };
        /** @description Another report on the same thing. */
        ElsewhereLine: {
            report: components["schemas"]["ReportRef"];
            /** @description It is no second witness. */
            sameOrigin: boolean;
            shared: {
                readonly same: {
                    here: string;
                    there: string;
                }[];
                readonly contacts: {
                    here: string;
                    there: string;
                    reason: string;
                }[];
                readonly speakers: components["schemas"]["Named"][];
                readonly agreements: string[];
            };
            readonly entries: components["schemas"]["Item"][];
        };
        /** @description An entry with its versions and reviews. */
        Entry: {
            /** @description Absent where the record holds it no more, or not at that moment. */
            entry?: components["schemas"]["ShownEntry"];
            readonly versions: components["schemas"]["EntryVersion"][];
            readonly reviews: components["schemas"]["Review"][];
            readonly marks: components["schemas"]["Marking"][];
            readonly neighbours: components["schemas"]["ShownEntry"][];
        };
        /** @enum {string} */
        EntryKind: "role" | "statement" | "agreement" | "provision" | "position" | "contact" | "concern" | "event";
        /** @enum {string} */
        EntryStatus: "proposed" | "accepted" | "edited" | "rejected" | "withdrawn";
        /** @description What an entry holds: the entry's `kind` tells which of them it is. */
        EntryValue: components["schemas"]["StatementValue"] | components["schemas"]["PositionValue"] | components["schemas"]["ContactValue"] | components["schemas"]["RoleValue"] | components["schemas"]["AgreementValue"] | components["schemas"]["ProvisionValue"] | components["schemas"]["ConcernValue"] | components["schemas"]["EventValue"];
        EntryVersion: {
            seq: number;
            /** @description An instant, ISO 8601, UTC. */
            known: string;
            /** @description An instant, ISO 8601, UTC. */
            until?: string;
            status: string;
            flag?: string;
            machine: components["schemas"]["EntryValue"];
            human?: {
                [key: string]: unknown;
            };
        };
        EventValue: {
            id: string;
            /** @enum {string} */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
            mode?: string;
            context?: string;
            readonly source: string[];
            readonly target: string[];
            /** @description EDTF. */
            date?: string;
            trigger: components["schemas"]["Words"];
            entry?: string;
            confidence: number;
        };
        /** @description What is answered where something cannot be done. */
        Failure: {
            issue: components["schemas"]["Issue"];
            /** @description All that is wrong, where it is more than one thing. */
            readonly issues?: components["schemas"]["Issue"][];
            /** @description Id of the request, as the log of requests has it. */
            request: string;
        };
        /** @description Reports of one origin. */
        Family: {
            head: components["schemas"]["ReportRef"];
            readonly members: {
                report: components["schemas"]["ReportRef"];
                /** @enum {string} */
                origin: "own" | "wire" | "citing" | "official" | "unknown";
                reason?: string;
                of?: string;
            }[];
        };
        Feed: {
            /** @description Its address. */
            feed: string;
            name?: string;
            /**
             * @description Where the text comes from: the feed where it carries the whole, always the feed, its summary, the page.
             * @enum {string}
             */
            text?: "auto" | "full" | "summary" | "page";
            /** @description Rules of which an item must fit one. */
            readonly include?: string[];
            /** @description Rules of which an item must fit none. */
            readonly exclude?: string[];
            /** @description Seconds between polls. */
            interval?: number;
            /** @description What it calls itself. */
            title?: string;
            /** @description An instant, ISO 8601, UTC. */
            lastPoll?: string;
            /** @description An instant, ISO 8601, UTC. */
            lastSuccess?: string;
            /** @description Absent where it is gone. */
            nextPoll?: string;
            lastError?: components["schemas"]["Issue"];
            /** @description An instant, ISO 8601, UTC. */
            gone?: string;
            /** @description Polls in a row that failed. */
            polls: number;
            /** @description How its items ended, since it is followed. */
            counts: {
                seen: number;
                read: number;
                duplicate: number;
                filtered: number;
                failed: number;
                skipped: number;
            };
            readonly failing: {
                item: string;
                issue: components["schemas"]["Issue"];
                tries: number;
                /** @description An instant, ISO 8601, UTC. */
                again?: string;
            }[];
        };
        Feeds: {
            readonly items: components["schemas"]["Feed"][];
        };
        /** @description Words with the field of the entry that holds them. */
        FieldWords: {
            /** @description First code unit (UTF-16) of the text of the report. */
            start: number;
            /** @description After the last code unit. */
            end: number;
            words: string;
            field: string;
        };
        Finding: {
            about: string;
            /** @enum {string} */
            state: "well" | "warning" | "wrong";
            found: string;
            remedy?: string;
        };
        /** @description Words that were found: an entry, or a passage of a report where no entry is. */
        Hit: {
            report: {
                id: string;
                outlet?: string;
                title?: string;
                published?: string;
                /** @description Day of publication, else of arrival. */
                day: string;
                mark?: components["schemas"]["Mark"];
            };
            entry?: {
                id: string;
                kind: string;
                status: string;
                mark?: components["schemas"]["Mark"];
            };
            /** @description In the report's text. */
            span: components["schemas"]["Span"];
            words: string;
            /** @description Places of what was asked for, in the report's text. */
            readonly marks: components["schemas"]["Span"][];
        };
        HolderLine: {
            holder: components["schemas"]["Named"];
            readonly positions: components["schemas"]["PositionItem"][];
            readonly shifts: components["schemas"]["Shift"][];
            readonly disagreements: components["schemas"]["Disagreement"][];
        };
        /** @description A problem: what happened, with what, and what to do about it. */
        Issue: {
            /** @enum {string} */
            code: "usage.wrong" | "source.missing" | "source.not-accessible" | "source.nothing-found" | "source.kind-unsupported" | "source.damaged" | "source.too-slow" | "source.too-large" | "source.whole-page" | "bundle.article-broken" | "bundle.incomplete" | "source.incomplete" | "source.left-out" | "network.refused" | "network.failed" | "feed.broken" | "feed.item-broken" | "feed.none" | "feed.gone" | "feed.rule-wrong" | "robots.refused" | "robots.unclear" | "row.broken" | "row.without-text" | "row.too-long" | "text.empty" | "text.binary" | "text.not-english" | "text.decoded" | "text.byte-order-mark" | "text.replaced" | "report.date-unclear" | "report.id-repeated" | "model.missing" | "model.damaged" | "world.missing" | "world.broken" | "world.wrong" | "desk.missing" | "desk.broken" | "desk.wrong" | "official.broken" | "official.wrong" | "reading.failed" | "entry.not-verbatim" | "entry.wrong-shape" | "record.missing" | "record.not-usable" | "record.newer" | "record.busy" | "record.full" | "record.damaged" | "record.unknown" | "deed.not-possible" | "query.wrong" | "query.too-slow" | "access.denied" | "access.unknown" | "access.throttled" | "access.foreign" | "brief.unsupported" | "export.nothing" | "export.not-writable" | "export.left-out" | "export.marked" | "export.while-written" | "output.not-writable" | "server.not-possible" | "run.interrupted" | "run.failed";
            /** @enum {string} */
            severity: "error" | "warning";
            message: string;
            /** @description The thing given that the issue is about. */
            given?: string;
            remedy: string;
        };
        /** @description An entry of the record. */
        Item: {
            id: string;
            kind: components["schemas"]["EntryKind"];
            status: string;
            /** @description Why somebody should look again. */
            flag?: string;
            /** @description 0 to 1. */
            confidence?: number;
            /** @description The highest of its own, of its report, and of what it stands on. */
            mark?: components["schemas"]["Mark"];
            /** @description First day of when it was so. */
            day: string;
            /** @description A day, ISO 8601. */
            lastDay: string;
            report: components["schemas"]["ReportRef"];
            /** @description In the order of the text. */
            readonly words: components["schemas"]["FieldWords"][];
            /** @description Absent where the report says it in its own voice. */
            attribution?: components["schemas"]["Attribution"];
            corroboration: components["schemas"]["Corroboration"];
        };
        /** @description A deed under way, or how it ended. */
        Job: {
            id: string;
            /** @enum {string} */
            kind: "add" | "fetch" | "poll" | "read-again";
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            by: string;
            about: string;
            /** @description An instant, ISO 8601, UTC. */
            made: string;
            /** @description An instant, ISO 8601, UTC. */
            ended?: string;
            now?: {
                name: string;
                share: number;
            };
            /** @description The latest thousand. */
            readonly outcomes: components["schemas"]["JobOutcome"][];
            /** @description Items that are done. */
            items: number;
            readonly notes: components["schemas"]["Issue"][];
            issue?: components["schemas"]["Issue"];
        };
        JobOutcome: {
            /** @enum {string} */
            outcome: "read" | "kept" | "duplicate" | "filtered" | "failed";
            /** @description What the source calls it. */
            name: string;
            /** @description Of the report, or of the one that it repeats. */
            id?: string;
            entries?: number;
            words?: number;
            revises?: string;
            reason?: string;
            issue?: components["schemas"]["Issue"];
            /** @description An instant, ISO 8601, UTC. */
            again?: string;
            feed?: string;
        };
        Jobs: {
            readonly items: components["schemas"]["Job"][];
        };
        /** @description What was said on whether two are the same. */
        Judgement: {
            /** @description Number of the deed. */
            deed: number;
            a: string;
            b: string;
            verdict: string;
            by: string;
            why?: string;
            /** @description An instant, ISO 8601, UTC. */
            known: string;
        };
        Judgements: {
            readonly items: components["schemas"]["Judgement"][];
        };
        /** @description A brief with the version that it is. */
        KeptBrief: {
            brief: components["schemas"]["Brief"];
            version: number;
            by: string;
            known: string;
        };
        KindAgreement: {
            kind: string;
            readonly pairs: {
                readonly reviewers: [
                    string,
                    string
                ];
                entries: number;
                observed: number;
                /** @description Cohen's. */
                kappa?: number;
            }[];
            /** @description Krippendorff's, over all reviewers. */
            alpha?: number;
            entries: number;
        };
        /** @description A line of the register of known agreements. */
        KnownAgreement: {
            id: string;
            /** @description The fullest first. */
            readonly names: string[];
            readonly told_by?: string[];
            about?: string;
            parties: string[] | "multilateral";
            signed?: string;
            in_force?: string;
            unts?: number;
        };
        ListedBrief: {
            id: string;
            occasion: string;
            desk: string;
            day: string;
            /** @enum {string} */
            mark?: "clear" | "green" | "amber" | "amber+strict" | "red";
            lines: number;
            version: number;
            by: string;
            known: string;
        };
        ListedDeed: {
            seq: number;
            /** @description An instant, ISO 8601, UTC. */
            at: string;
            by: string;
            kind: string;
            why?: string;
            about: string;
            undone: boolean;
            undoable: boolean;
        };
        ListedDesk: {
            name: string;
            /** @description Absent where the file cannot be used. */
            title?: string;
            /** @description ISO 3166-1 alpha-3. */
            readonly parties: string[];
            readonly issues: string[];
            /** @description It lies beside the record. */
            own: boolean;
            readonly faults: components["schemas"]["Issue"][];
        };
        ListedProposal: {
            /** @description Undoing it dismisses the proposal. */
            deed: number;
            /** @description An instant, ISO 8601, UTC. */
            at: string;
            by: string;
            why?: string;
            proposal: {
                entry: string;
                /** @enum {string} */
                verdict: "accepted" | "edited" | "rejected" | "proposed";
                value?: {
                    [key: string]: unknown;
                };
            } | {
                a: string;
                b: string;
                /** @enum {string} */
                verdict: "same" | "different" | "unsure";
            };
        };
        Log: {
            readonly items: components["schemas"]["ListedDeed"][];
            /** @description Give it as `before` to go on. */
            next?: number;
        };
        /**
         * @description How something is to be handled: what bears a higher mark than you may see is not there for you.
         * @enum {string}
         */
        Mark: "clear" | "green" | "amber" | "amber+strict" | "red";
        /** @description What was said of how something is to be handled. */
        Marking: {
            deed: number;
            /** @description Null: it bears none of its own from here on. */
            mark: components["schemas"]["Mark"] | null;
            by: string;
            why?: string;
            /** @description An instant, ISO 8601, UTC. */
            known: string;
            /** @description When it was taken back. */
            until?: string;
        };
        /** @description What positions are about: an issue of the desk, an agreement of the record, or neither. */
        Matter: {
            /** @constant */
            type: "issue";
            name: string;
        } | {
            /** @constant */
            type: "agreement";
            id: string;
        } | {
            /** @constant */
            type: "other";
        };
        MatterLine: {
            matter: components["schemas"]["Matter"];
            readonly parties: components["schemas"]["PartyLine"][];
        };
        /** @description An actor: the one that stands for all judged the same. */
        Named: {
            id: string;
            name: string;
            kind: string;
            /** @description ISO 3166-1 alpha-3. */
            country?: string;
        };
        OfficialAnswer: {
            /** @constant */
            verdict: "known";
            /** @enum {string} */
            certainty: "certain" | "likely" | "possible";
            record: components["schemas"]["OfficialContact"];
            readonly others: string[];
            reason: string;
        } | {
            /** @constant */
            verdict: "missing";
            reason: string;
        } | {
            /** @constant */
            verdict: "outside";
            reason: string;
        };
        /** @description Contacts beside the official record. */
        OfficialComparison: {
            readonly answers: {
                contact: components["schemas"]["ReportedContact"];
                answer: components["schemas"]["OfficialAnswer"];
            }[];
            readonly onlyReported: components["schemas"]["ReportedContact"][];
            readonly onlyOfficial: components["schemas"]["OfficialContact"][];
        };
        /** @description A contact as an official record has it. */
        OfficialContact: {
            id: string;
            /** @enum {string} */
            kind: "visit" | "meeting";
            readonly persons: {
                name: string;
                role?: string;
                country?: string;
            }[];
            readonly countries: string[];
            /** @description A day, ISO 8601. */
            from: string;
            /** @description A day, ISO 8601. */
            to: string;
            place?: string;
            remark?: string;
            source: {
                file: string;
                line: number;
            };
        };
        /** @description Where a report comes from, with what proves it. */
        Origin: {
            /** @enum {string} */
            kind: "own" | "wire" | "citing" | "official" | "unknown";
            agency?: string;
            outlet?: string;
            readonly evidence: components["schemas"]["Span"][];
            /** @enum {string} */
            stated?: "outlet" | "byline" | "url";
            ground?: string;
        };
        Origins: {
            reports: number;
            families: number;
            readonly kinds: {
                /** @enum {string} */
                origin: "own" | "wire" | "citing" | "official" | "unknown";
                reports: number;
            }[];
            readonly relays: components["schemas"]["Relay"][];
            readonly largest: components["schemas"]["Family"][];
        };
        /** @description What became of a list of feeds. */
        Outlined: {
            readonly followed: string[];
            known: number;
            readonly notes: components["schemas"]["Issue"][];
        };
        PartyLine: {
            country?: string;
            /** @description Ids of the positions that stand for the state. */
            readonly state: string[];
            readonly holders: components["schemas"]["HolderLine"][];
        };
        People: {
            readonly items: components["schemas"]["PersonLine"][];
            /** @description Give it as `cursor` to go on; absent at the end. */
            next?: string;
        };
        PersonLine: {
            id: string;
            name: string;
            kind: string;
            country?: string;
            readonly aliases: string[];
            /** @description Actors judged to be the same, this one included. */
            readonly members: string[];
            readonly judgements: components["schemas"]["Judgement"][];
            readonly roles: components["schemas"]["RoleLine"][];
            reports: number;
            statements: number;
            positions: number;
            contacts: number;
            /** @description A day, ISO 8601. */
            firstSeen?: string;
            /** @description A day, ISO 8601. */
            lastSeen?: string;
        };
        PositionItem: {
            id: string;
            kind: components["schemas"]["EntryKind"];
            status: string;
            /** @description Why somebody should look again. */
            flag?: string;
            /** @description 0 to 1. */
            confidence?: number;
            /** @description The highest of its own, of its report, and of what it stands on. */
            mark?: components["schemas"]["Mark"];
            /** @description First day of when it was so. */
            day: string;
            /** @description A day, ISO 8601. */
            lastDay: string;
            report: components["schemas"]["ReportRef"];
            /** @description In the order of the text. */
            readonly words: components["schemas"]["FieldWords"][];
            /** @description Absent where the report says it in its own voice. */
            attribution?: components["schemas"]["Attribution"];
            corroboration: components["schemas"]["Corroboration"];
            holder: components["schemas"]["Named"];
            /** @enum {string} */
            stance: "demand" | "support" | "open" | "noncommittal" | "reserved" | "oppose" | "refuse";
            /** @description 3 (demand) to -3 (refuse). */
            value: number;
            /** @description What it is about, as worded. */
            object: string;
            /** @description What makes it the position of the holder's state too. */
            forState?: "state" | {
                title: string;
                entry: string;
            };
        };
        PositionValue: {
            id: string;
            /** @description Id of an actor of the record. */
            holder: string;
            object: components["schemas"]["Words"];
            agreement?: string;
            /** @enum {string} */
            stance: "demand" | "support" | "open" | "noncommittal" | "reserved" | "oppose" | "refuse";
            statement?: string;
            readonly evidence: components["schemas"]["Words"][];
            confidence: number;
        };
        Positions: {
            readonly matters: components["schemas"]["MatterLine"][];
            /** @description Where to go on with earlier positions. */
            next?: string;
        };
        Proposals: {
            readonly items: components["schemas"]["ListedProposal"][];
            /** @description Give it as `cursor` to go on; absent at the end. */
            next?: string;
        };
        ProvisionItem: {
            id: string;
            kind: components["schemas"]["EntryKind"];
            status: string;
            /** @description Why somebody should look again. */
            flag?: string;
            /** @description 0 to 1. */
            confidence?: number;
            /** @description The highest of its own, of its report, and of what it stands on. */
            mark?: components["schemas"]["Mark"];
            /** @description First day of when it was so. */
            day: string;
            /** @description A day, ISO 8601. */
            lastDay: string;
            report: components["schemas"]["ReportRef"];
            /** @description In the order of the text. */
            readonly words: components["schemas"]["FieldWords"][];
            /** @description Absent where the report says it in its own voice. */
            attribution?: components["schemas"]["Attribution"];
            corroboration: components["schemas"]["Corroboration"];
            bearer: components["schemas"]["Named"];
            /** @enum {string} */
            modality: "right" | "power" | "duty" | "prohibition" | "permission";
            action: string;
            counterpart?: components["schemas"]["Named"];
        };
        ProvisionLine: {
            latest: components["schemas"]["ProvisionItem"];
            /** @description A day, ISO 8601. */
            firstReported: string;
            /** @description A day, ISO 8601. */
            lastReported: string;
            readonly sources: components["schemas"]["ProvisionItem"][];
        };
        ProvisionValue: {
            id: string;
            /** @description Id of an actor of the record. */
            bearer: string;
            /** @enum {string} */
            modality: "right" | "power" | "duty" | "prohibition" | "permission";
            action: components["schemas"]["Words"];
            /** @description Id of an actor of the record. */
            counterpart?: string;
            agreement?: string;
            readonly evidence: components["schemas"]["Words"][];
            confidence: number;
        };
        Register: {
            readonly items: components["schemas"]["AgreementLine"][];
            /** @description Give it as `cursor` to go on; absent at the end. */
            next?: string;
        };
        Relay: {
            outlet: string;
            /** @description The agency or outlet that it has it from. */
            from: string;
            /** @enum {string} */
            how: "wire" | "citing";
            reports: number;
            readonly examples: {
                report: components["schemas"]["ReportRef"];
                readonly words: components["schemas"]["Words"][];
            }[];
        };
        /** @description One report with everything that the record has of it. */
        Report: {
            report: components["schemas"]["ReportRef"];
            name: string;
            from: string;
            byline?: string;
            /** @description BCP 47. */
            language?: string;
            page?: string;
            section?: string;
            sha256: string;
            /** @description An instant, ISO 8601, UTC. */
            known: string;
            hasOriginal: boolean;
            reader?: string;
            origin: components["schemas"]["Origin"];
            unread?: components["schemas"]["Issue"];
            /** @description Places in it count UTF-16 code units. */
            text: string;
            readonly entries: components["schemas"]["ShownEntry"][];
            readonly figures: components["schemas"]["ReportFigure"][];
            readonly reviews: {
                deed: number;
                entry: string;
                by: string;
                verdict: string;
                why?: string;
                /** @description An instant, ISO 8601, UTC. */
                known: string;
            }[];
            readonly marks: components["schemas"]["Marking"][];
            readonly copies: components["schemas"]["ReportCopy"][];
            /** @description Texts of the same report, the first first; empty where there is no other. */
            readonly revisions: components["schemas"]["ReportRef"][];
        };
        /** @description Another report of the same origin. */
        ReportCopy: {
            report: components["schemas"]["ReportRef"];
            /** @enum {string} */
            origin: "own" | "wire" | "citing" | "official" | "unknown";
            reason?: string;
            of?: string;
        };
        /** @description Who is in a report, with every place where it is named. */
        ReportFigure: {
            local: string;
            name: string;
            actor: components["schemas"]["Named"];
            readonly mentions: components["schemas"]["Words"][];
        };
        ReportRef: {
            id: string;
            outlet?: string;
            title?: string;
            published?: string;
            url?: string;
            /** @description Day of publication, else of arrival. */
            day: string;
            mark?: components["schemas"]["Mark"];
        };
        ReportedContact: {
            id: string;
            kind: string;
            readonly participants: {
                id?: string;
                name: string;
                country?: string;
                kind?: string;
            }[];
            when?: string;
            place?: string;
            status: string;
        };
        Review: {
            deed: number;
            by: string;
            verdict: string;
            value?: {
                [key: string]: unknown;
            };
            why?: string;
            /** @description An instant, ISO 8601, UTC. */
            known: string;
            /** @description When it was taken back. */
            until?: string;
        };
        /** @description How far reviewers agree, kind by kind. */
        ReviewAgreement: {
            readonly items: components["schemas"]["KindAgreement"][];
        };
        RoleLine: {
            title: string;
            of?: components["schemas"]["Named"];
            ofName?: string;
            /** @enum {string} */
            status: "current" | "former" | "incoming" | "acting" | "late";
            from?: string;
            to?: string;
            /** @description A day, ISO 8601. */
            firstReported: string;
            /** @description A day, ISO 8601. */
            lastReported: string;
            reports: number;
            origins: number;
            readonly sources: components["schemas"]["Item"][];
        };
        RoleValue: {
            id: string;
            /** @description Id of an actor of the record. */
            person: string;
            title: string;
            /** @description Id of an actor of the record. */
            of?: string;
            ofName?: string;
            /** @enum {string} */
            status: "current" | "former" | "incoming" | "acting" | "late";
            /** @description EDTF. */
            from?: string;
            /** @description EDTF. */
            to?: string;
            readonly evidence: components["schemas"]["Words"][];
        };
        SavedSearch: {
            id: string;
            name: string;
            query: string;
            /** @description An instant, ISO 8601, UTC. */
            made: string;
            /** @description An instant, ISO 8601, UTC. */
            visited: string;
        };
        SavedSearches: {
            readonly items: components["schemas"]["SearchWithNews"][];
        };
        Search: {
            readonly items: components["schemas"]["Hit"][];
            /** @description Give it as `cursor` to go on; absent at the end. */
            next?: string;
        };
        SearchFields: {
            readonly items: {
                field: string;
                about: string;
            }[];
        };
        SearchWithNews: {
            id: string;
            name: string;
            query: string;
            /** @description An instant, ISO 8601, UTC. */
            made: string;
            /** @description An instant, ISO 8601, UTC. */
            visited: string;
            /** @description What is new since the last visit, 99 at most. */
            news: number;
            more: boolean;
        };
        /** @description A change of the ladder value from one dated position of a holder to the next. */
        Shift: {
            from: number;
            to: number;
            /** @description A day, ISO 8601. */
            fromDay: string;
            /** @description A day, ISO 8601. */
            day: string;
            readonly before: string[];
            readonly after: string[];
            /** @description Whether the words of what it is about are alike before and after. */
            sameObject: boolean;
        };
        /** @description An entry with its value and the names of who is in it. */
        ShownEntry: {
            id: string;
            kind: components["schemas"]["EntryKind"];
            status: string;
            /** @description Why somebody should look again. */
            flag?: string;
            /** @description 0 to 1. */
            confidence?: number;
            /** @description The highest of its own, of its report, and of what it stands on. */
            mark?: components["schemas"]["Mark"];
            /** @description First day of when it was so. */
            day: string;
            /** @description A day, ISO 8601. */
            lastDay: string;
            report: components["schemas"]["ReportRef"];
            /** @description In the order of the text. */
            readonly words: components["schemas"]["FieldWords"][];
            /** @description Absent where the report says it in its own voice. */
            attribution?: components["schemas"]["Attribution"];
            corroboration: components["schemas"]["Corroboration"];
            value: components["schemas"]["EntryValue"];
            readonly actors: components["schemas"]["Named"][];
        };
        Span: {
            /** @description First code unit (UTF-16) of the text of the report. */
            start: number;
            /** @description After the last code unit. */
            end: number;
        };
        /** @description GET /jobs/{id} tells how it goes on. */
        Started: {
            job: string;
        };
        StatementItem: {
            id: string;
            kind: components["schemas"]["EntryKind"];
            status: string;
            /** @description Why somebody should look again. */
            flag?: string;
            /** @description 0 to 1. */
            confidence?: number;
            /** @description The highest of its own, of its report, and of what it stands on. */
            mark?: components["schemas"]["Mark"];
            /** @description First day of when it was so. */
            day: string;
            /** @description A day, ISO 8601. */
            lastDay: string;
            report: components["schemas"]["ReportRef"];
            /** @description In the order of the text. */
            readonly words: components["schemas"]["FieldWords"][];
            /** @description Absent where the report says it in its own voice. */
            attribution?: components["schemas"]["Attribution"];
            corroboration: components["schemas"]["Corroboration"];
            speaker?: components["schemas"]["Named"];
            addressee?: components["schemas"]["Named"];
            readonly via: components["schemas"]["Named"][];
            /** @enum {string} */
            speech: "direct" | "indirect" | "mixed";
            /** @enum {string} */
            polarity: "affirmed" | "negated";
            /** @description EDTF. */
            said?: string;
        };
        StatementValue: {
            id: string;
            readonly source: components["schemas"]["Words"][];
            readonly cue: components["schemas"]["Words"][];
            readonly content: components["schemas"]["Words"][];
            /** @enum {string} */
            speech: "direct" | "indirect" | "mixed";
            /** @enum {string} */
            polarity: "affirmed" | "negated";
            /** @description Id of an actor of the record. */
            speaker?: string;
            readonly via?: string[];
            /** @description Id of an actor of the record. */
            addressee?: string;
            occasion?: components["schemas"]["Words"];
            /** @description EDTF. */
            said?: string;
            confidence: number;
        };
        Statements: {
            readonly items: components["schemas"]["StatementItem"][];
            /** @description Give it as `cursor` to go on; absent at the end. */
            next?: string;
        };
        /** @description How much there is of everything. */
        Status: {
            reports: {
                all: number;
                read: number;
                readonly unread: {
                    value: string;
                    count: number;
                    message: string;
                }[];
                revised: number;
                origins: number;
                /** @description A day, ISO 8601. */
                firstDay?: string;
                /** @description A day, ISO 8601. */
                lastDay?: string;
            };
            readonly items: {
                outcome: string;
                reason: string;
                count: number;
            }[];
            readonly entries: {
                kind: string;
                all: number;
                readonly statuses: {
                    value: string;
                    count: number;
                }[];
                flagged: number;
            }[];
            actors: number;
            feeds: number;
            readonly outlets: {
                value: string;
                count: number;
            }[];
            lastDeed?: {
                seq: number;
                /** @description An instant, ISO 8601, UTC. */
                at: string;
                by: string;
                kind: string;
            };
            database: {
                /** @enum {string} */
                kind: "sqlite" | "postgres";
                bytes: number;
            };
        };
        Timeline: {
            readonly items: components["schemas"]["TimelineLine"][];
            /** @description Give it as `cursor` to go on; absent at the end. */
            next?: string;
        };
        TimelineContact: {
            /** @constant */
            line: "contact";
            /** @description Of the entry that was first to be told. */
            id: string;
            /** @enum {string} */
            kind: "meeting" | "call" | "visit" | "summit" | "talks" | "message" | "exercise";
            readonly participants: components["schemas"]["Named"][];
            /** @description A day, ISO 8601. */
            day: string;
            /** @description A day, ISO 8601. */
            lastDay: string;
            /** @description EDTF, where a report gives it. */
            when?: string;
            place?: string;
            /**
             * @description As the latest report has it.
             * @enum {string}
             */
            status: "held" | "ongoing" | "scheduled" | "proposed" | "cancelled";
            /** @description What each report said, in order of their days. */
            readonly history: {
                /** @enum {string} */
                status: "held" | "ongoing" | "scheduled" | "proposed" | "cancelled";
                entry: string;
                report: components["schemas"]["ReportRef"];
            }[];
            readonly sources: components["schemas"]["Item"][];
            /** @description Why each further entry is taken for the same contact. */
            readonly joined: {
                entry: string;
                with: string;
                reason: string;
            }[];
            corroboration: components["schemas"]["Corroboration"];
        };
        TimelineLine: components["schemas"]["TimelineStatement"] | components["schemas"]["TimelineSigned"] | components["schemas"]["TimelineContact"];
        /** @description The signing of an agreement that the record names, from the register. */
        TimelineSigned: {
            /** @constant */
            line: "signed";
            /** @description A day, ISO 8601. */
            day: string;
            /** @description A day, ISO 8601. */
            lastDay: string;
            id: string;
            known: components["schemas"]["KnownAgreement"];
            /** @description Reports that name it. */
            reports: number;
        };
        /** @description What a report or several said with the same words. */
        TimelineStatement: {
            /** @constant */
            line: "statement";
            /** @description A day, ISO 8601. */
            day: string;
            /** @description Of the first of them. */
            id: string;
            readonly sources: components["schemas"]["StatementItem"][];
            corroboration: components["schemas"]["Corroboration"];
        };
        Turned: {
            readonly items: components["schemas"]["TurnedItem"][];
            next?: string;
        };
        /** @description An item of a source that gave no report, and why. */
        TurnedItem: {
            deed: number;
            /** @description An instant, ISO 8601, UTC. */
            at: string;
            source: string;
            item: string;
            /** @enum {string} */
            outcome: "duplicate" | "filtered" | "failed";
            report?: string;
            reason?: string;
            issue?: components["schemas"]["Issue"];
            /** @description When it is tried again. */
            again?: string;
        };
        Waiting: {
            readonly items: components["schemas"]["WaitingEntry"][];
        };
        /** @description An entry that waits for a person. */
        WaitingEntry: {
            id: string;
            kind: string;
            report: string;
            outlet?: string;
            /** @description A day, ISO 8601. */
            day: string;
            confidence?: number;
            flag?: string;
            value: {
                [key: string]: unknown;
            };
            human?: {
                [key: string]: unknown;
            };
            readonly words: components["schemas"]["Words"][];
        };
        WishItem: {
            id: string;
            kind: components["schemas"]["EntryKind"];
            status: string;
            /** @description Why somebody should look again. */
            flag?: string;
            /** @description 0 to 1. */
            confidence?: number;
            /** @description The highest of its own, of its report, and of what it stands on. */
            mark?: components["schemas"]["Mark"];
            /** @description First day of when it was so. */
            day: string;
            /** @description A day, ISO 8601. */
            lastDay: string;
            report: components["schemas"]["ReportRef"];
            /** @description In the order of the text. */
            readonly words: components["schemas"]["FieldWords"][];
            /** @description Absent where the report says it in its own voice. */
            attribution?: components["schemas"]["Attribution"];
            corroboration: components["schemas"]["Corroboration"];
            holder: components["schemas"]["Named"];
            /** @enum {string} */
            stance: "demand" | "support" | "open" | "noncommittal" | "reserved" | "oppose" | "refuse";
            /** @description 3 (demand) to -3 (refuse). */
            value: number;
            object: string;
        };
        /** @description The words of a report at a place of its text. */
        Words: {
            /** @description First code unit (UTF-16) of the text of the report. */
            start: number;
            /** @description After the last code unit. */
            end: number;
            words: string;
        };
    };
    responses: {
        /** @description Why it cannot be done, and what to do about it. */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    timeline: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
                /** @description Only what belongs to the relationship that this desk follows. */
                desk?: string;
                /** @description Also what a person rejected. */
                withRejected?: boolean;
                /** @description Also what later texts of the same reports replaced. */
                withReplaced?: boolean;
                /** @description This day and later. */
                from?: string;
                /** @description This day and earlier. */
                to?: string;
                /** @description Most to give. */
                limit?: number;
                /** @description `next` of the answer before. */
                cursor?: string;
                /** @description The latest first. */
                newest?: boolean;
                /** @description Kinds of lines. */
                lines?: ("signed" | "contact" | "statement")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Contacts, statements and signings of agreements in the order of their days, each once however many reports tell it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    statements: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
                /** @description Only what belongs to the relationship that this desk follows. */
                desk?: string;
                /** @description Also what a person rejected. */
                withRejected?: boolean;
                /** @description Also what later texts of the same reports replaced. */
                withReplaced?: boolean;
                /** @description This day and later. */
                from?: string;
                /** @description This day and earlier. */
                to?: string;
                /** @description Most to give. */
                limit?: number;
                /** @description `next` of the answer before. */
                cursor?: string;
                /** @description Id of an actor, or a name. */
                speaker?: string;
                /** @description Id of an actor, or a name. */
                addressee?: string;
                /** @description Who relays it. */
                via?: string;
                /** @description Words that what is said has, all of them, in any inflection. */
                about?: string;
                /** @description Id of an agreement that what is said mentions. */
                agreement?: string;
                outlet?: string;
                status?: components["schemas"]["EntryStatus"][];
                /** @description The latest first. */
                newest?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who said what, to whom, through whom. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statements"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    positions: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
                /** @description Only what belongs to the relationship that this desk follows. */
                desk?: string;
                /** @description Also what a person rejected. */
                withRejected?: boolean;
                /** @description Also what later texts of the same reports replaced. */
                withReplaced?: boolean;
                /** @description This day and later. */
                from?: string;
                /** @description This day and earlier. */
                to?: string;
                /** @description Most to give. */
                limit?: number;
                /** @description `next` of the answer before. */
                cursor?: string;
                /** @description Id or name of a holder; of a state: all who are of it. */
                holder?: string;
                /** @description Name of an issue of the desk, or id of an agreement. */
                issue?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who stands where on what, with shifts and disagreements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Positions"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    register: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
                /** @description Only what belongs to the relationship that this desk follows. */
                desk?: string;
                /** @description Also what a person rejected. */
                withRejected?: boolean;
                /** @description Also what later texts of the same reports replaced. */
                withReplaced?: boolean;
                /** @description Most to give. */
                limit?: number;
                /** @description `next` of the answer before. */
                cursor?: string;
                /** @description Id, or words of a name. */
                agreement?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Agreements with what holds under them and who wants them changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    people: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
                /** @description Only what belongs to the relationship that this desk follows. */
                desk?: string;
                /** @description Also what a person rejected. */
                withRejected?: boolean;
                /** @description Also what later texts of the same reports replaced. */
                withReplaced?: boolean;
                /** @description Most to give. */
                limit?: number;
                /** @description `next` of the answer before. */
                cursor?: string;
                /** @description Id of an actor, or the beginning of a word of a name. */
                name?: string;
                /** @description ISO 3166-1 alpha-3. */
                country?: string;
                kinds?: ("person" | "state" | "government" | "body" | "organization" | "outlet" | "group")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is in the record, with roles through time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    actor: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
                /** @description Only what belongs to the relationship that this desk follows. */
                desk?: string;
                /** @description Also what a person rejected. */
                withRejected?: boolean;
                /** @description Also what later texts of the same reports replaced. */
                withReplaced?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One actor by its id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonLine"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    contacts: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
                /** @description Only what belongs to the relationship that this desk follows. */
                desk?: string;
                /** @description Also what a person rejected. */
                withRejected?: boolean;
                /** @description Also what later texts of the same reports replaced. */
                withReplaced?: boolean;
                /** @description This day and later. */
                from?: string;
                /** @description This day and earlier. */
                to?: string;
                /** @description Most to give. */
                limit?: number;
                /** @description `next` of the answer before. */
                cursor?: string;
                /** @description Actors, each of whom takes part. */
                with?: string[];
                kind?: "meeting" | "call" | "visit" | "summit" | "talks" | "message" | "exercise";
                /** @description As the latest report has it. */
                status?: "held" | "ongoing" | "scheduled" | "proposed" | "cancelled";
                /** @description The latest first. */
                newest?: boolean;
                /** @description Beside them what the official record says, where one was imported. */
                official?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Meetings, calls, visits: one line a contact however many reports tell of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contacts"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    origins: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
                outlet?: string;
                /** @description Most to give. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has its reports from whom, and which reports are one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Origins"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    arrivals: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
                /** @description This day and later. */
                from?: string;
                /** @description This day and earlier. */
                to?: string;
                /** @description Most to give. */
                limit?: number;
                /** @description `next` of the answer before. */
                cursor?: string;
                outlet?: string;
                origin?: "own" | "wire" | "citing" | "official" | "unknown";
                /** @description Only reports that are kept and not read. */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What arrived, the latest first: copies folded under their origin, and beside them what failed and what was filtered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrivals"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    addReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @description What to call it. */
                    name?: string;
                    outlet?: string;
                    byline?: string;
                    title?: string;
                    /** @description Date or instant, ISO 8601. */
                    published?: string;
                    /** Format: uri */
                    url?: string;
                };
            };
        };
        responses: {
            /** @description Read a text into the record. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    turned: {
        parameters: {
            query?: {
                outcome?: "filtered" | "failed" | "duplicate";
                /** @description Address of a feed, name of a file. */
                source?: string;
                /** @description Most to give. */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Items that gave no report: filtered, failed or there already, the latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Turned"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    report: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
                /** @description Also what a person rejected. */
                withRejected?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One report whole: its text, particulars, entries, who is in it, reviews, copies and other texts of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    elsewhere: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
                /** @description Also what a person rejected. */
                withRejected?: boolean;
                /** @description Most to give. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What other reports of the same days say of the same thing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Elsewhere"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    original: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes that a report was made from; its text where none are kept or some words may not be seen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    entry: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry: its words, its versions and reviews, and what stands around it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    uploadReports: {
        parameters: {
            query: {
                /** @description Name of the file, with its ending. */
                name: string;
                /** @description Where the report names none. */
                outlet?: string;
                /** @description Date or instant, ISO 8601, where the report gives none. */
                published?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Read a file into the record: a text, a page, a document, an archive, rows. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    fetchReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url: string;
                    /** @description Where the report names none. */
                    outlet?: string;
                    /** @description Date or instant, ISO 8601, where the report gives none. */
                    published?: string;
                };
            };
        };
        responses: {
            /** @description Fetch a page and read it into the record. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    readAgain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read again the reports that another model or version read. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    pollFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask the feeds that are due, and read what is new. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    jobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Jobs under way and those that ended, the latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jobs"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One job: how far it is, what came of each item. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End a job; what it has done stays. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    jobEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happens in a job, as it happens: progress, added, note; done, failed or cancelled at the end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    waiting: {
        parameters: {
            query?: {
                kinds?: ("role" | "statement" | "agreement" | "provision" | "position" | "contact" | "concern" | "event")[];
                report?: string;
                /** @description Only those that somebody should look at again. */
                flagged?: boolean;
                /** @description Also those that you have reviewed. */
                all?: boolean;
                /** @description Most to give. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries that wait for a person: those to be looked at again first, then the least sure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiting"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    reviewAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far reviewers agree beyond chance, kind by kind. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewAgreement"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    review: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entries: string[];
                    /**
                     * @description `proposed` takes your word back.
                     * @enum {string}
                     */
                    verdict: "accepted" | "edited" | "rejected" | "proposed";
                    /** @description With `edited`: the fields that replace the machine's. */
                    value?: {
                        [key: string]: unknown;
                    };
                    /** @description The reason, for the log. */
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Say of entries whether they are right; all of them or none. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deeds"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    undo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deed?: number;
                    /** @description The reason, for the log. */
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Take back a deed; without a number the last one that you did yourself. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deed"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    log: {
        parameters: {
            query?: {
                /** @description Only deeds before this one. */
                before?: number;
                /** @description Most to give. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that was done, the last first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Log"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    candidates: {
        parameters: {
            query?: {
                /** @description Most to give. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pairs that may be one actor and that nobody has judged, the likeliest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Candidates"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    judgements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was said on who is whom, and holds; the latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Judgements"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    judge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    a: string;
                    b: string;
                    /** @enum {string} */
                    verdict: "same" | "different" | "unsure";
                    /** @description The reason, for the log. */
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Say whether two are the same: ids of actors, or of one figure of a report as REPORT#LOCAL. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deed"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    proposals: {
        parameters: {
            query?: {
                /** @description Most to give. */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What programs would have a person say, and nobody has answered; the latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposals"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
                /** @description Words, "phrases", begin*, field:value, OR, - and brackets; GET /search/fields lists the fields. */
                q: string;
                /** @description Only what the record came to know after this instant. */
                since?: string;
                /** @description Most to give. */
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries and passages that have what is asked for, the latest first, with the places of the words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Search"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    searchFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What can stand before a colon in a search. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchFields"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    savedSearches: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The searches that you keep, each with how much is new since you looked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearches"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    saveSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    query: string;
                };
            };
        };
        responses: {
            /** @description Keep a search. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    visitSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Say that you have looked: what comes from now on is new. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedSearch"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    removeSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    feeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feeds that are followed, and how they are. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feeds"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    followFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    feed: string;
                    name?: string;
                    /**
                     * @description Where the text comes from: the feed where it carries the whole, always the feed, its summary, the page.
                     * @enum {string}
                     */
                    text?: "auto" | "full" | "summary" | "page";
                    /** @description Rules of which an item must fit one. */
                    readonly include?: string[];
                    /** @description Rules of which an item must fit none. */
                    readonly exclude?: string[];
                    /** @description Seconds between polls. */
                    interval?: number;
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Follow a feed, or change how it is followed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deeds"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    unfollowFeed: {
        parameters: {
            query: {
                feed: string;
                why?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Follow a feed no longer; what it brought stays. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deeds"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    exportFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feeds as OPML, for other feed readers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    importFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Follow all feeds of an OPML file; those that are followed already stay as they are. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outlined"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    desks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The desks there are, with what is wrong with their files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desks"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    desk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file of a desk. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskText"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    writeDesk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description YAML, as docs/desks.md has it. */
                    text: string;
                    /** @description `sha256` of the text that this one was made from; absent for a new desk. */
                    was?: string;
                };
            };
        };
        responses: {
            /** @description Write the file of a desk, whole or not at all. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskText"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    checkDesk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description YAML, as docs/desks.md has it. */
                    text: string;
                };
            };
        };
        responses: {
            /** @description What is wrong with the text of a desk file; nothing is written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCheck"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    exportRecord: {
        parameters: {
            query?: {
                /** @description Only what was so by this day. */
                asOf?: string;
                /** @description Only what the record knew at this instant, or at the end of this day. */
                knownAt?: string;
                /** @description This day and later. */
                from?: string;
                /** @description This day and earlier. */
                to?: string;
                kind?: ("role" | "statement" | "agreement" | "provision" | "position" | "contact" | "concern" | "event")[];
                status?: ("proposed" | "accepted" | "edited" | "rejected")[];
                actor?: string[];
                report?: string[];
                /** @description The highest handling mark that goes out; red only where it is named. */
                handling?: "clear" | "green" | "amber" | "amber+strict" | "red";
            };
            header?: never;
            path: {
                format: "jsonld" | "annotation" | "csv" | "plover" | "csl" | "ical" | "brat" | "record";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record or a part of it in a standard format; every entry is checked again against the stored text, and what does not hold is left out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    briefs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The briefs that are kept, the latest day first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: components["schemas"]["ListedBrief"][];
                    };
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    composeBrief: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BriefWanted"];
            };
        };
        responses: {
            /** @description Composes a brief from the accepted entries of a desk, and keeps it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptBrief"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    brief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A brief as it stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptBrief"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    editBrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BriefEdit"];
            };
        };
        responses: {
            /** @description Changes a brief, if every line still rests on its evidence; 422 names those that do not. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptBrief"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    removeBrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    briefReports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reports that a brief cites, as the record has them now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: components["schemas"]["ReportRef"][];
                    };
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    checkBrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BriefEdit"];
            };
        };
        responses: {
            /** @description Checks a brief, or a change of it before it is kept, against the record as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefFaults"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    exportBrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                format: "docx" | "pdf" | "html" | "md" | "csl";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A brief as a file; refused where a line no longer holds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    markReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description After the Traffic Light Protocol 2.0; null takes it off. */
                    mark: ("clear" | "green" | "amber" | "amber+strict" | "red") | null;
                    /** @description The reason, for the log. */
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Says how a report is to be handled: its mark holds for all of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deed"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    markEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description After the Traffic Light Protocol 2.0; null takes it off. */
                    mark: ("clear" | "green" | "amber" | "amber+strict" | "red") | null;
                    /** @description The reason, for the log. */
                    why?: string;
                };
            };
        };
        responses: {
            /** @description Says how an entry is to be handled: its mark holds for its words, and for what stands on them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deed"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much there is of everything. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    about: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Versions of the program, the model and the lists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["About"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    doctor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether all is well that the work rests on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Doctor"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    backup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Copy the record, while it is used, into a new folder beside it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backup"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the record is kept: how many persons must agree before an entry is accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reviewers: 1 | 2;
                    };
                };
            };
            /** @description What the client has is what would be given. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reviewers: 1 | 2;
                };
            };
        };
        responses: {
            /** @description Change how the record is kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deed"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in, what this person may, and how one signs in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        login: boolean;
                        setUp: boolean;
                        openid?: {
                            label: string;
                            start: string;
                        };
                        user?: {
                            name: string;
                            /** @enum {string} */
                            role: "reader" | "reviewer" | "editor" | "admin";
                            /** @enum {string} */
                            clearance: "clear" | "green" | "amber" | "amber+strict" | "red";
                            /** @enum {string} */
                            via: "local" | "session" | "token";
                            may: ("read" | "review" | "edit" | "admin")[];
                        };
                    };
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    password: string;
                    setUp?: string;
                    full?: string;
                };
            };
        };
        responses: {
            /** @description Sign in with a password; with the set-up code, make the first administrator. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        login: boolean;
                        setUp: boolean;
                        openid?: {
                            label: string;
                            start: string;
                        };
                        user?: {
                            name: string;
                            /** @enum {string} */
                            role: "reader" | "reviewer" | "editor" | "admin";
                            /** @enum {string} */
                            clearance: "clear" | "green" | "amber" | "amber+strict" | "red";
                            /** @enum {string} */
                            via: "local" | "session" | "token";
                            may: ("read" | "review" | "edit" | "admin")[];
                        };
                    };
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    signOut: {
        parameters: {
            query?: {
                everywhere?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description Change one's own password; all other sessions end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        login: boolean;
                        setUp: boolean;
                        openid?: {
                            label: string;
                            start: string;
                        };
                        user?: {
                            name: string;
                            /** @enum {string} */
                            role: "reader" | "reviewer" | "editor" | "admin";
                            /** @enum {string} */
                            clearance: "clear" | "green" | "amber" | "amber+strict" | "red";
                            /** @enum {string} */
                            via: "local" | "session" | "token";
                            may: ("read" | "review" | "edit" | "admin")[];
                        };
                    };
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody who has an account, or had one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            full?: string;
                            /** @enum {string} */
                            role: "reader" | "reviewer" | "editor" | "admin";
                            /** @enum {string} */
                            clearance: "clear" | "green" | "amber" | "amber+strict" | "red";
                            made: string;
                            disabled?: string;
                            password: boolean;
                            issuer?: string;
                            seen?: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    addUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    full?: string;
                    /** @enum {string} */
                    role: "reader" | "reviewer" | "editor" | "admin";
                    /** @enum {string} */
                    clearance?: "clear" | "green" | "amber" | "amber+strict" | "red";
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Add a person; the first has to be an administrator with a password, and from then on one has to sign in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        full?: string;
                        /** @enum {string} */
                        role: "reader" | "reviewer" | "editor" | "admin";
                        /** @enum {string} */
                        clearance: "clear" | "green" | "amber" | "amber+strict" | "red";
                        made: string;
                        disabled?: string;
                        password: boolean;
                        issuer?: string;
                        seen?: string;
                    };
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    full?: string;
                    /** @enum {string} */
                    role?: "reader" | "reviewer" | "editor" | "admin";
                    /** @enum {string} */
                    clearance?: "clear" | "green" | "amber" | "amber+strict" | "red";
                    disabled?: boolean;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Change what a person may, set a password, close an account or open it again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        full?: string;
                        /** @enum {string} */
                        role: "reader" | "reviewer" | "editor" | "admin";
                        /** @enum {string} */
                        clearance: "clear" | "green" | "amber" | "amber+strict" | "red";
                        made: string;
                        disabled?: string;
                        password: boolean;
                        issuer?: string;
                        seen?: string;
                    };
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    closeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Close an account: its sessions end, its tokens are withdrawn, its name stays taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        full?: string;
                        /** @enum {string} */
                        role: "reader" | "reviewer" | "editor" | "admin";
                        /** @enum {string} */
                        clearance: "clear" | "green" | "amber" | "amber+strict" | "red";
                        made: string;
                        disabled?: string;
                        password: boolean;
                        issuer?: string;
                        seen?: string;
                    };
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    tokens: {
        parameters: {
            query?: {
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One's own tokens; for an administrator who asks for all, everybody's. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            label: string;
                            scopes: ("read" | "review" | "edit" | "admin")[];
                            made: string;
                            expires: string;
                            seen?: string;
                            withdrawn?: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    makeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                    scopes: ("read" | "review" | "edit" | "admin")[];
                    days?: number;
                };
            };
        };
        responses: {
            /** @description Make a token for a program that acts in your name; it is shown this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        label: string;
                        scopes: ("read" | "review" | "edit" | "admin")[];
                        made: string;
                        expires: string;
                        seen?: string;
                        withdrawn?: string;
                        token: string;
                    };
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    withdrawToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw a token for good. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        label: string;
                        scopes: ("read" | "review" | "edit" | "admin")[];
                        made: string;
                        expires: string;
                        seen?: string;
                        withdrawn?: string;
                    };
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    startOpenId: {
        parameters: {
            query?: {
                next?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    finishOpenId: {
        parameters: {
            query?: {
                state?: string;
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    mcp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description The tools of the desk for programs (Model Context Protocol, Streamable HTTP without sessions); needs a token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Failure"];
        };
    };
}
