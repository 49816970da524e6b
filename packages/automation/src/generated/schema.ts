// Generated from specs/automation/openapi.yaml by `pnpm generate`. Do not edit.
import type { Upload } from "@ods/core";
import type { $Read, $Write } from "openapi-typescript-helpers";

/**
 * A body that may be what a GET gave: portals drop the read-only properties that come back with it, and what is never
 * read can't be asked for.
 */
type ReadBack<T> = T extends $Read<infer U> ? ReadBack<U> : T extends $Write<unknown> ? T : T extends (infer E)[] ? ReadBack<E>[] : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Read<unknown> | $Write<unknown> ? never : K]: ReadBack<T[K]>;
} & {
    [K in keyof T as NonNullable<T[K]> extends $Read<unknown> | $Write<unknown> ? K : never]?: ReadBack<T[K]>;
} : T;

export interface paths {
    "/datasets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List datasets
         * @description Pages through the datasets that the key's user may edit, published or not. Use `dataset_id` to find the one whose human-readable identifier you know.
         */
        get: operations["list-datasets"];
        put?: never;
        /**
         * Create a dataset
         * @description Adds an unpublished dataset without records; only `metadata` is mandatory in the body. Add resources next, then publish. Answers with the dataset and its new `uid`, or with a `validation_error`.
         */
        post: operations["create-dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a dataset
         * @description Reads one dataset with its metadata, access setting and default rule set. Resources, fields and processors have operations of their own.
         */
        get: operations["retrieve-dataset"];
        /**
         * Update a dataset
         * @description Writes the metadata (mandatory), access setting, default rule set and human-readable identifier of one dataset, and answers with the result. `dataset_id` can only change while the dataset is unpublished.
         */
        put: operations["update-dataset"];
        post?: never;
        /**
         * Delete a dataset
         * @description Removes the dataset itself from the portal, unlike `unpublish-dataset`, which only takes it out of view. Succeeds with status 204.
         */
        delete: operations["delete-dataset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/publish/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a dataset
         * @description Brings all pending changes of the dataset to the Explore API, if need be by processing every record again. The answer is only an acknowledgement: poll `get-dataset-status` for progress. Refused with `invalid_dataset_status` when the current status does not allow it.
         */
        post: operations["publish-dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/publish_metadata/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a dataset's metadata
         * @description Brings only the metadata changes of the dataset to visitors. Refused with `invalid_dataset_status` when the current status does not allow it.
         */
        post: operations["publish-dataset-metadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/abort/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Abort a dataset's publishing
         * @description Stops the processing that is under way; records already processed stay available. Refused with `invalid_dataset_status` when the dataset's status does not allow it.
         */
        post: operations["abort-dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/unpublish/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unpublish a dataset
         * @description Takes the published records away from readers but keeps the dataset, configuration included, in the back office. Refused with `invalid_dataset_status` when the current status does not allow it.
         */
        post: operations["unpublish-dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/copy/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a dataset
         * @description Duplicates an existing dataset; takes no body and answers with the new one, which has its own `uid`.
         */
        post: operations["copy-dataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/status/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a dataset's status
         * @description Tells whether the dataset is published and what the portal is doing with it now. A dataset is in exactly one status at a time; poll here after publishing, aborting or unpublishing.
         */
        get: operations["get-dataset-status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/feedbacks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List feedback on a dataset
         * @description Returns what users submitted about the dataset, newest first, without archived entries unless `is_archived` asks for those. Takes neither `limit` nor `offset`.
         */
        get: operations["list-dataset-feedbacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/feedbacks/{feedback_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a feedback entry
         * @description Reads one user's comment with the value proposed and the record it concerns.
         */
        get: operations["retrieve-dataset-feedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/feedbacks/{feedback_uid}/archive/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a feedback entry
         * @description Puts a dealt-with entry away, so that `list-dataset-feedbacks` no longer shows it by default. Takes no body and answers with the entry.
         */
        post: operations["archive-dataset-feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/fields/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List field configurations
         * @description Returns the dataset's field configurations, first applied first. Each one renames, types, annotates, describes, orders or drops fields.
         */
        get: operations["list-dataset-field-configurations"];
        put?: never;
        /**
         * Append a field configuration
         * @description Adds one configuration behind those already there, so it sees the fields as its predecessors left them. The answer carries the `uid` it was given.
         */
        post: operations["create-dataset-field-configurations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/fields/{field_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a field configuration
         * @description Returns a single configuration of the dataset; read `type` to know which other properties it has.
         */
        get: operations["retrieve-dataset-field-configuration"];
        /**
         * Update a field configuration
         * @description Rewrites one configuration. The body is a full one, with every required property of its `type`.
         */
        put: operations["update-dataset-field"];
        post?: never;
        /**
         * Delete a field configuration
         * @description Takes one configuration off the dataset. Answers 204 without a body.
         */
        delete: operations["destroy-dataset-field-configurations"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/processors/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a dataset's processors
         * @description Returns the transformations set up on the dataset in their running order, first step first.
         */
        get: operations["list-dataset-processors"];
        put?: never;
        /**
         * Append a processor
         * @description Adds a transformation behind the dataset's existing ones. What the body needs beside `type` and `label` depends on the type.
         */
        post: operations["create-dataset-processor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/processors/{processor_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a processor
         * @description Returns one transformation of the dataset with all its settings.
         */
        get: operations["retrieve-dataset-processor"];
        /**
         * Update a processor
         * @description Rewrites the settings of one transformation. Send `type`, `label` and the settings of that type, as when appending.
         */
        put: operations["update-dataset-processor"];
        post?: never;
        /**
         * Delete a processor
         * @description Takes one transformation out of the dataset's chain. Answers 204 without a body.
         */
        delete: operations["delete-dataset-processor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extractors/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List extractors
         * @description Returns every file and service reader this portal has, with the parameters each accepts. The answer is a plain array: there are no pages.
         */
        get: operations["list-extractors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a dataset's resources
         * @description Returns the sources that feed the dataset, one page at a time. `expand` replaces a bare reference in each datasource with the object it points to.
         */
        get: operations["list-dataset-resources"];
        put?: never;
        /**
         * Add a resource
         * @description Attaches a source to the dataset: where the data is (`datasource`) and how to read it (`type`, `params`). An uploaded file has to be sent first; invalid settings are refused with 400.
         */
        post: operations["create-dataset-resource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/guess_extractors/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Guess extractors for a datasource
         * @description Looks at a datasource that is not saved yet and returns the extractors that may suit it. Nothing is stored.
         */
        post: operations["guess-unsaved-resource-extractors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/guess_extractor_params/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Guess parameters for a datasource
         * @description Works out, for a datasource that is not saved yet and a chosen extractor, parameters to read it with. Nothing is stored; the result can go straight into `params` of a new resource.
         */
        post: operations["guess-unsaved-resource-extractor-params"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview an unsaved resource
         * @description Reads the start of a datasource with the given extractor and parameters, and returns its fields with at most 20 records. Nothing is stored.
         */
        post: operations["resource-unsaved-preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/{resource_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a resource
         * @description Returns one source of the dataset. Use `expand` to get the whole connection or federated dataset where there is only a reference otherwise.
         */
        get: operations["retrieve-dataset-resource"];
        /**
         * Update a resource
         * @description Rewrites the title, extractor, parameters and datasource of one source. The body is a full one, as for adding; invalid settings are refused with 400.
         */
        put: operations["update-dataset-resource"];
        post?: never;
        /**
         * Delete a resource
         * @description Detaches one source from the dataset. Answers 204 without a body.
         */
        delete: operations["delete-dataset-resource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/{resource_uid}/guess_extractors/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Guess extractors for a resource
         * @description Examines the data behind a saved source and returns the extractors that may suit it. The resource itself stays as it is.
         */
        get: operations["resource-guess-extractors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/{resource_uid}/clean_cache/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clear a resource's cache
         * @description Discards what the portal keeps in cache for this source. Answers 204 without a body.
         */
        post: operations["clean-resource-cache"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/{resource_uid}/guess_extractors_params/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Guess parameters for a resource
         * @description Works out parameters for reading the data of a saved source. The resource itself stays as it is; store the result with an update.
         */
        get: operations["resource-guess-extractor-params"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/{resource_uid}/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview a resource
         * @description Reads the start of a saved source with its own settings, and returns its fields with at most 20 records, to check them before publishing.
         */
        get: operations["resource-preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/{resource_uid}/recover/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recover real-time data
         * @description Restores the data of a real-time resource. Refused with 400 `invalid_dataset_status` unless the dataset is published.
         */
        post: operations["recover-resource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/{resource_uid}/delete_recover_data/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete recovered real-time data
         * @description Removes the data that a recovery brought back into a real-time resource. Refused with 400 `invalid_dataset_status` unless the dataset is published.
         */
        post: operations["delete-recover-data-resource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/{resource_uid}/enable/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable a real-time resource
         * @description Switches a real-time resource on, so that it takes pushed records again. Only for resources that are fed by pushing.
         */
        post: operations["enable-resource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/{resource_uid}/disable/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable a real-time resource
         * @description Switches a resource off. Its settings remain, and it can be enabled again.
         */
        post: operations["disable-resource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/{resource_uid}/renew_api_key/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a real-time push key
         * @description Issues a new key for pushing records to this real-time resource in place of the present one. Hand it to every program that pushes; the account's own API keys are not concerned.
         */
        post: operations["resource-renew-api-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/files/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a resource file
         * @description Stores a file with the dataset as `multipart/form-data`. It becomes data only once a resource refers to its `uid` in an `uploaded_file` datasource.
         */
        post: operations["upload-resource-file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/files/{file_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a resource file's details
         * @description Returns name, media type and upload time of a file stored with the dataset, not its content.
         */
        get: operations["retrieve-dataset-resource-file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/resources/files/{file_uid}/download/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a resource file
         * @description Returns the bytes of a file stored with the dataset.
         */
        get: operations["download-dataset-resource-file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/attachments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a dataset's attachments
         * @description Pages through the files that accompany the dataset, such as a codebook, a method note or a legend. Each entry holds name, media type and upload time; fetch the bytes through the download operation.
         */
        get: operations["list-dataset-attachments"];
        put?: never;
        /**
         * Attach a file to a dataset
         * @description Uploads one file as multipart form data and offers it next to the dataset to help readers interpret it. Attachments are documentation: data to be processed goes into a resource instead. Answers 201 with the new attachment, whose `uid` the other attachment operations take.
         */
        post: operations["create-dataset-attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/attachments/{attachment_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an attachment's details
         * @description Reads name, media type and upload time of one attachment without transferring its content. Answers 404 when dataset or attachment does not exist.
         */
        get: operations["retrieve-dataset-attachment"];
        put?: never;
        post?: never;
        /**
         * Delete a dataset attachment
         * @description Takes the file off the dataset and answers 204 without a body. To replace a file, delete it and attach the new one: attachments cannot be edited.
         */
        delete: operations["delete-dataset-attachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/attachments/{attachment_uid}/download/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an attachment's file
         * @description Streams the attached file's bytes, whatever its type, as `application/octet-stream`. The real media type is the `mimetype` of the attachment's details.
         */
        get: operations["download-dataset-attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/alternative_exports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a dataset's alternative exports
         * @description Pages through the ready-made export files that visitors find in the dataset's export menu besides the generated formats. Uploaded files and links to files elsewhere come mixed; tell them apart by `type`.
         */
        get: operations["list-dataset-alternative-exports"];
        put?: never;
        /**
         * Upload an alternative export
         * @description Stores a file you prepared, for instance in a format or map projection the portal cannot generate, and puts it in the dataset's export menu. Only uploads (`uploaded_file`) can be created here, not links. Answers 201 with the new export.
         */
        post: operations["create-dataset-alternative-export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/alternative_exports/{export_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an alternative export's details
         * @description Reads title, description, kind and times of one alternative export. `filename` or `url` comes with it, according to `type`; the content does not.
         */
        get: operations["retrieve-dataset-alternative-export"];
        /**
         * Change an alternative export's labels
         * @description Sets title and description of an uploaded export and answers with the result. The file stays as it was: to swap it, delete the export and upload anew. No body is defined for exports of type `url`.
         */
        put: operations["update-dataset-alternative-export"];
        post?: never;
        /**
         * Delete an alternative export
         * @description Removes the entry from the dataset's export menu and answers 204 without a body.
         */
        delete: operations["delete-dataset-alternative-export"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/alternative_exports/{export_uid}/download/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an alternative export
         * @description Sends the bytes of an uploaded file (200), or points to the outside address of a linked one (303 with `Location`). Clients that follow redirects end up with the linked file.
         */
        get: operations["download-dataset-alternative_exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/security/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a dataset's user rulesets
         * @description Pages through the rulesets that single users hold on the dataset. Access by way of a group is not among them: see the group rulesets, and the dataset's `is_restricted` and `default_security` for everybody else.
         */
        get: operations["list-dataset-user-security"];
        put?: never;
        /**
         * Grant a user dataset access
         * @description Adds a ruleset for one user: which records and fields are shown, how many API calls are allowed, and which special permissions come with it. On a restricted dataset this is also what makes the dataset appear in the user's catalog. Answers 201 with the ruleset.
         */
        post: operations["create-dataset-user-security"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/security/users/{username}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user's dataset ruleset
         * @description Reads the ruleset that one user holds directly on the dataset. Answers 404 when there is none; access through groups is a matter of the group rulesets.
         */
        get: operations["retrieve-dataset-user-security"];
        /**
         * Replace a user's dataset ruleset
         * @description Sets data access and permissions of a user who already has a ruleset on the dataset. The body is the whole ruleset and names the user again; the answer is the ruleset as stored.
         */
        put: operations["update-dataset-user-security"];
        post?: never;
        /**
         * Revoke a user's dataset ruleset
         * @description Removes the ruleset and answers 204 without a body. The user is left with what their groups grant or, having none, with `default_security`; a restricted dataset then disappears for them.
         */
        delete: operations["delete-dataset-user-security"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/security/groups/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a dataset's group rulesets
         * @description Pages through the rulesets of user groups on the dataset. Every member of a listed group benefits, in addition to any ruleset of their own.
         */
        get: operations["list-dataset-group-security"];
        put?: never;
        /**
         * Grant a group dataset access
         * @description Adds a ruleset for all members of a user group: visible records and fields, call quota and special permissions. Answers 201 with the ruleset.
         */
        post: operations["create-dataset-group-security"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/security/groups/{group_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a group's dataset ruleset
         * @description Reads the ruleset that one user group holds on the dataset. Answers 404 when the group has none.
         */
        get: operations["retrieve-dataset-group-security"];
        /**
         * Replace a group's dataset ruleset
         * @description Sets data access and permissions of a group that already has a ruleset on the dataset. The body is the whole ruleset and names the group again; the answer is the ruleset as stored.
         */
        put: operations["update-dataset-group-security"];
        post?: never;
        /**
         * Revoke a group's dataset ruleset
         * @description Removes the ruleset and answers 204 without a body. Members keep what their own or other groups' rulesets give; those without any fall back to `default_security`, or lose sight of a restricted dataset.
         */
        delete: operations["delete-dataset-group-security"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a dataset's versions
         * @description Pages through the dataset's history. Each write to the dataset or to one of its parts leaves a version behind.
         */
        get: operations["list-dataset-versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/versions/{version_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a dataset version
         * @description Reads who changed the dataset when, which sections were affected and whether that state can be restored.
         */
        get: operations["retrieve-dataset-version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/versions/{version_uid}/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a dataset version
         * @description Puts the dataset back into the state of an earlier version; look at `can_restore` first. The history is kept and grows by one version for the restoration itself. Answers with the dataset.
         */
        post: operations["restore-version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/schedules/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a dataset's schedules
         * @description Pages through the cron rules by which the portal updates the dataset on its own.
         */
        get: operations["list-dataset-schedules"];
        put?: never;
        /**
         * Schedule a dataset's updates
         * @description Adds a cron rule for automatic updates to the dataset. Answers with the schedule and its `uid`, or with a `validation_error`.
         */
        post: operations["create-dataset-schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/schedules/{schedule_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a dataset schedule
         * @description Reads the cron rule behind one `schedule_uid` of the dataset.
         */
        get: operations["retrieve-dataset-schedule"];
        /**
         * Update a dataset schedule
         * @description Replaces the cron rule of an existing schedule, which keeps its `uid`. Answers with the schedule as stored.
         */
        put: operations["update-dataset-schedule"];
        post?: never;
        /**
         * Delete a dataset schedule
         * @description Ends the automatic updates that this rule triggers; other schedules of the dataset stay. Succeeds with status 204.
         */
        delete: operations["delete-dataset-schedule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/metadata/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all metadata of a dataset
         * @description Reads every template's values at once, grouped by template name. Templates and fields without a value may be missing from the answer.
         */
        get: operations["list-all-dataset-metadata"];
        /**
         * Replace all metadata of a dataset
         * @description Overwrites the values of all templates with the body: whatever the body leaves out is erased from the dataset. To change a single field, write that field by itself. Answers with the metadata as stored.
         */
        put: operations["update-all-dataset-metadata"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/metadata/{template_name}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one template's metadata
         * @description Reads the dataset's values for one template, keyed by field name. Which fields can appear depends on `template_name`.
         */
        get: operations["list-template-dataset-metadata"];
        /**
         * Replace one template's metadata
         * @description Overwrites the dataset's values in this template: fields absent from the body lose their value, other templates stay as they are. Answers with the template's values as stored.
         */
        put: operations["update-template-dataset-metadata"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasets/{dataset_uid}/metadata/{template_name}/{template_field_name}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve one metadata value
         * @description Reads one field of one template: its value in force and, for a dataset linked to a remote one, the value at the source.
         */
        get: operations["retrieve-template-field-dataset-metadata"];
        /**
         * Set one metadata value
         * @description Writes one field and leaves all others untouched. On a dataset linked to a remote one, send `override_remote_value: true` to keep your value instead of the source's.
         */
        put: operations["update-template-field-dataset-metadata"];
        post?: never;
        /**
         * Clear one metadata value
         * @description Takes the value off this dataset; the field stays defined in its template. Answers 204 without content.
         */
        delete: operations["delete-template-field-dataset-metadata"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasource_connections/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List data source connections
         * @description Pages through the saved connections to remote systems, by default ordered by creation time. Each entry has the properties of its `type`; secrets are left out or null.
         */
        get: operations["list-connections"];
        put?: never;
        /**
         * Create a data source connection
         * @description Saves address and credentials of a remote system so that dataset resources can refer to it by `uid`. `type` decides which further properties are required. Answers 201 with the connection, its secrets withheld.
         */
        post: operations["create-connection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasource_connections/{connection_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a data source connection
         * @description Reads one saved connection with its usage counts and what the caller may do with it. Secrets are left out or null.
         */
        get: operations["retrieve-connection"];
        /**
         * Replace a data source connection
         * @description Sets address, credentials and reusability. All datasets built on the connection are affected, yet none is republished: publish them yourself to fetch data the new way. An answer sent back lacks the secrets, so fill them in first.
         */
        put: operations["update-connection"];
        post?: never;
        /**
         * Delete a data source connection
         * @description Removes the saved connection and answers 204 without a body. Look at its `dataset_count` beforehand to learn whether datasets still depend on it.
         */
        delete: operations["delete-connection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasource_connections/{connection_uid}/security/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a connection's user rulesets
         * @description Pages through the users who hold a ruleset on the connection themselves, each with the permissions granted. Rulesets of groups are listed separately.
         */
        get: operations["list-datasource-connection-user-security"];
        put?: never;
        /**
         * Grant a user connection access
         * @description Adds a ruleset on the connection for one user. Answers 200, unlike other creations, with the ruleset.
         */
        post: operations["create-datasource-connection-user-security"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasource_connections/{connection_uid}/security/users/{username}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user's connection ruleset
         * @description Reads the ruleset that one user holds directly on the connection. Answers 404 when there is none.
         */
        get: operations["retrieve-datasource-connection-user-security"];
        /**
         * Replace a user's connection ruleset
         * @description Sets the permissions of a user who already has a ruleset on the connection, and answers with the ruleset as stored.
         */
        put: operations["update-datasource-connection-user-security"];
        post?: never;
        /**
         * Revoke a user's connection ruleset
         * @description Removes the user's ruleset from the connection and answers 204 without a body. Rulesets of the user's groups are untouched.
         */
        delete: operations["delete-datasource-connection-user-security"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasource_connections/{connection_uid}/security/groups/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a connection's group rulesets
         * @description Pages through the user groups that hold a ruleset on the connection, each with the permissions granted to its members.
         */
        get: operations["list-datasource-connection-group-security"];
        put?: never;
        /**
         * Grant a group connection access
         * @description Adds a ruleset on the connection for a user group. Answers 200, unlike other creations, with the ruleset.
         */
        post: operations["create-datasource-connection-group-security"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/datasource_connections/{connection_uid}/security/groups/{group_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a group's connection ruleset
         * @description Reads the ruleset that one user group holds on the connection. Answers 404 when there is none.
         */
        get: operations["retrieve-datasource-connection-group-security"];
        /**
         * Replace a group's connection ruleset
         * @description Sets the permissions of a group that already has a ruleset on the connection, and answers with the ruleset as stored.
         */
        put: operations["update-datasource-connection-group-security"];
        post?: never;
        /**
         * Revoke a group's connection ruleset
         * @description Removes the group's ruleset from the connection and answers 204 without a body. Rulesets that members hold themselves are untouched.
         */
        delete: operations["delete-datasource-connection-group-security"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/code_editor_pages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List code editor pages
         * @description Lists the portal's hand-coded HTML and CSS pages, a slice at a time. Studio pages are not among them.
         */
        get: operations["list-code-editor-pages"];
        put?: never;
        /**
         * Create a code editor page
         * @description Adds a page from its HTML and CSS, one text per language. Only `content` is required; comes back with status 201 and the stored page.
         */
        post: operations["create-code-editor-page"];
        /**
         * Delete several code editor pages
         * @description Deletes in one call every code editor page selected by `slug` and `search`, and answers with the slugs concerned. Always pass at least one of the two: what happens without any is not documented.
         */
        delete: operations["bulk-delete-code-editor-page"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/code_editor_pages/{page_slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a code editor page
         * @description Reads one page by its slug, content in every language included.
         */
        get: operations["retrieve-code-editor-page"];
        /**
         * Update a code editor page
         * @description Saves new settings and content for a page, and returns it as stored. `content` is required even when only other properties change; an archived page cannot be edited and has to be unarchived first.
         */
        put: operations["update-code-editor-page"];
        post?: never;
        /**
         * Delete a code editor page
         * @description Removes one page from the portal; answers 204 without a body. To take a page offline and keep it, archive it instead.
         */
        delete: operations["delete-code-editor-page"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/code_editor_pages/{page_slug}/archive/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a code editor page
         * @description Takes a page out of service: readers no longer reach it, nobody can edit it, and it stops counting towards the number of pages the licence allows. Answers `{detail: "ok"}`.
         */
        post: operations["archive-code-editor-page"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/code_editor_pages/{page_slug}/unarchive/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unarchive a code editor page
         * @description Brings an archived page back into service, where it can be edited and again counts towards the licence quota. Answers `{detail: "ok"}`.
         */
        post: operations["unarchive-code-editor-page"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/code_editor_pages/{page_slug}/security/groups/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List code editor page group rulesets
         * @description Lists which groups have rights of their own on a code editor page. On a page with `is_restricted`, only members of these groups and the users with a ruleset get in.
         */
        get: operations["list-code-editor-page-group-security"];
        put?: never;
        /**
         * Add code editor page group ruleset
         * @description Grants a group access to a code editor page. Having a ruleset is enough to see a restricted page; `permissions` adds the right to edit it or to manage its security. Answers 200, not 201.
         */
        post: operations["create-code-editor-page-group-security"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/code_editor_pages/{page_slug}/security/groups/{group_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get code editor page group ruleset
         * @description Reads the rights one group holds on a code editor page; 404 when the group has no ruleset there.
         */
        get: operations["retrieve-code-editor-page-group-security"];
        /**
         * Update code editor page group ruleset
         * @description Changes the permissions that a group's existing ruleset grants on a code editor page, and returns the ruleset.
         */
        put: operations["update-code-editor-page-group-security"];
        post?: never;
        /**
         * Remove code editor page group ruleset
         * @description Drops a group's ruleset on a code editor page. If the page is restricted, members left without any other ruleset lose sight of it.
         */
        delete: operations["delete-code-editor-page-group-security"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/code_editor_pages/{page_slug}/security/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List code editor page user rulesets
         * @description Lists the users with rights granted to them personally on a code editor page; rights they have through a group are listed with the group rulesets.
         */
        get: operations["list-code-editor-page-user-security"];
        put?: never;
        /**
         * Add code editor page user ruleset
         * @description Grants one user access to a code editor page. The ruleset alone opens a restricted page to them; `permissions` adds editing or security management. Answers 200, not 201.
         */
        post: operations["create-code-editor-page-user-security"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/code_editor_pages/{page_slug}/security/users/{username}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get code editor page user ruleset
         * @description Reads the rights granted personally to one user on a code editor page; 404 when there is no such ruleset.
         */
        get: operations["retrieve-code-editor-page-user-security"];
        /**
         * Update code editor page user ruleset
         * @description Changes the permissions in a user's existing ruleset on a code editor page, and returns the ruleset.
         */
        put: operations["update-code-editor-page-user-security"];
        post?: never;
        /**
         * Remove code editor page user ruleset
         * @description Drops a user's own ruleset on a code editor page. They still see a restricted page if one of their groups has a ruleset there.
         */
        delete: operations["delete-code-editor-page-user-security"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/studio_pages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Studio pages
         * @description Lists the pages built in Studio, the portal's visual no-code editor. Hand-coded pages are listed separately, as code editor pages.
         */
        get: operations["list-studio-pages"];
        put?: never;
        /**
         * Create a Studio page
         * @description Registers a Studio page with an address and a visibility. Its content is not settable here, as `contents` is read-only. Answers 201 with the page.
         */
        post: operations["create-studio-page"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/studio_pages/{studio_page_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a Studio page
         * @description Reads the settings of one Studio page and the titles, descriptions and dates of its content versions; the blocks that make up the page are not included.
         */
        get: operations["retrieve-studio-page"];
        /**
         * Update a Studio page
         * @description Changes a Studio page's address or visibility and returns the page. What it shows is edited in Studio itself.
         */
        put: operations["update-studio-page"];
        post?: never;
        /**
         * Delete a Studio page
         * @description Removes a Studio page; answers 204 without a body. Unpublish it instead to take it offline and keep it.
         */
        delete: operations["delete-studio-page"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/studio_pages/{studio_page_uid}/publish/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a Studio page
         * @description Puts a Studio page online. Who may then see it depends on `public` and on the page's rulesets. Answers `{detail: "ok"}`, not the page.
         */
        post: operations["publish-studio-page"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/studio_pages/{studio_page_uid}/unpublish/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unpublish a Studio page
         * @description Takes a Studio page offline without deleting it. Answers `{detail: "ok"}`, not the page.
         */
        post: operations["unpublish-studio-page"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/studio_pages/{studio_page_uid}/security/groups/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Studio page group rulesets
         * @description Lists which groups have rights of their own on a Studio page. While `public` is false, only their members and the users with a ruleset see the page.
         */
        get: operations["list-studio-page-group-security"];
        put?: never;
        /**
         * Add Studio page group ruleset
         * @description Grants a group access to a Studio page. The ruleset alone makes a non-public page visible to its members; `permissions` can add editing. Answers 200, not 201.
         */
        post: operations["create-studio-page-group-security"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/studio_pages/{studio_page_uid}/security/groups/{group_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Studio page group ruleset
         * @description Reads the rights one group holds on a Studio page; 404 when the group has no ruleset there.
         */
        get: operations["retrieve-studio-page-group-security"];
        /**
         * Update Studio page group ruleset
         * @description Grants or takes away editing in a group's existing ruleset on a Studio page, and returns the ruleset.
         */
        put: operations["update-studio-page-group-security"];
        post?: never;
        /**
         * Remove Studio page group ruleset
         * @description Drops a group's ruleset on a Studio page. Unless the page is public, members without another ruleset no longer see it.
         */
        delete: operations["delete-studio-page-group-security"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/studio_pages/{studio_page_uid}/security/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Studio page user rulesets
         * @description Lists the users with rights granted to them personally on a Studio page, leaving out what they may do through a group.
         */
        get: operations["list-studio-page-user-security"];
        put?: never;
        /**
         * Add Studio page user ruleset
         * @description Grants one user access to a Studio page. The ruleset alone shows them a non-public page; `permissions` can add editing. Answers 200, not 201.
         */
        post: operations["create-studio-page-user-security"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/studio_pages/{studio_page_uid}/security/users/{username}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Studio page user ruleset
         * @description Reads the rights granted personally to one user on a Studio page; 404 when there is no such ruleset.
         */
        get: operations["retrieve-studio-page-user-security"];
        /**
         * Update Studio page user ruleset
         * @description Grants or takes away editing in a user's existing ruleset on a Studio page, and returns the ruleset.
         */
        put: operations["update-studio-page-user-security"];
        post?: never;
        /**
         * Remove Studio page user ruleset
         * @description Drops a user's own ruleset on a Studio page. They still see a non-public page if one of their groups has a ruleset there.
         */
        delete: operations["delete-studio-page-user-security"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apikeys/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your API keys
         * @description Lists the API keys of the calling user, not those of the whole portal. The answers contain the secret keys: keep them out of logs.
         */
        get: operations["get-apikeys"];
        put?: never;
        /**
         * Create an API key
         * @description Generates a new key for the calling user, limited to the permissions you name. Answers 201 with the key object, whose `key` is the secret to store.
         */
        post: operations["post-apikeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apikeys/{apikey_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an API key
         * @description Reads one of the calling user's API keys, secret and revocation state included.
         */
        get: operations["get-apikey"];
        /**
         * Update an API key
         * @description Renames a key or changes the permissions it carries. The secret itself is read-only; to change it, create another key and revoke this one.
         */
        put: operations["put-apikeys-apikey_uid"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apikeys/{apikey_uid}/revoke/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an API key
         * @description Ends a key's validity, optionally recording why, and returns it as revoked. Keys cannot be deleted through the API, and there is no operation to bring one back.
         */
        post: operations["post-apikeys-apikey_uid-revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apikeys/search_key/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look up an API key
         * @description Finds out whether a secret is one of the portal's API keys, active or revoked, and whose: useful when a key has leaked. For portal administrators only.
         */
        post: operations["search-apikey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/medias/images/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List image assets
         * @description Lists the addresses of all images in the portal's asset library.
         */
        get: operations["list-images"];
        put?: never;
        /**
         * Upload an image asset
         * @description Adds an image to the portal's asset library. Send multipart form data with the image in a part called `file`; answers 201 with its address.
         */
        post: operations["create-images"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Lists the people linked to the portal, with filters on name and permissions. Accounts that exist on the platform but were never linked to this portal do not appear.
         */
        get: operations["get-users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{username}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user
         * @description Reads one user of the portal: identity, permissions, quota, groups and last activity.
         */
        get: operations["get-user"];
        /**
         * Update a user
         * @description Changes a user's permissions, quota, groups or names on this portal and returns the user. `email` must be in the body even if it stays the same.
         */
        put: operations["update-user"];
        post?: never;
        /**
         * Remove a user
         * @description Cuts a user's link to the portal; answers 204 without a body. Refused with an error for the last remaining administrator.
         */
        delete: operations["delete-user"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export users as CSV
         * @description Downloads the portal's users as a CSV file: names, e-mail, dates, groups and permissions, one user a line. Including subdomains takes a permission of its own.
         */
        get: operations["users-export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/invite/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite users by e-mail
         * @description Invites a list of people, each by at least an e-mail address, and mails them what they need to log in. Answers 200 even if some invitations failed: look at `status_code` of every entry.
         */
        post: operations["invite-users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/provision/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Provision users
         * @description Creates accounts that log in through an identity provider of the portal, with groups and permissions if wanted. Answers 200 even if an account failed: look at `status_code` of every entry.
         */
        post: operations["provision-users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processors/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List available processors
         * @description Returns the processor types this portal offers. The answer is a plain array: there are no pages.
         */
        get: operations["list-processors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metadata/templates/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List metadata templates
         * @description Pages through the portal's metadata templates, built-in and custom, each with its field definitions. Without filters, both switched-on and switched-off templates are returned.
         */
        get: operations["list-metadata-templates"];
        put?: never;
        /**
         * Create a metadata template
         * @description Adds a custom template of type `basic` or `admin`; the other types cannot be created. Answers with the new template.
         */
        post: operations["create-metadata-template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metadata/templates/{template_name}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve one metadata template
         * @description Reads a template of any type, including its field definitions in `schema`.
         */
        get: operations["retrieve-metadata-templates"];
        /**
         * Update a metadata template
         * @description Takes the whole template. Custom ones (not `is_system`) of type `basic` or `admin` are fully editable; all others can only be switched on or off through `is_active`, and those that are both `is_system` and `is_always_active` cannot be switched off.
         */
        put: operations["update-metadata-template"];
        post?: never;
        /**
         * Delete a custom metadata template
         * @description Removes a template of type `basic` or `admin`. System templates and the types `interop` and `extra` are refused.
         */
        delete: operations["delete-metadata-template"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metadata/templates/{template_name}/fields/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a metadata template's fields
         * @description Pages through the field definitions of one template, the same objects as in its `schema`.
         */
        get: operations["get-metadata-fields-list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metadata/templates/{template_name}/fields/{template_field_name}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a metadata field definition
         * @description Reads how one field of a template is defined: type, label, choices and how strongly it is required. It holds no dataset's value; that is read from the dataset's metadata.
         */
        get: operations["get-metadata-fields-retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metadata/templates/{template_name}/fields/{template_field_name}/suggest/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest values for a metadata field
         * @description Looks up candidate values for one field from a text, usually the first letters a person has typed. Answers the matching strings, with paging details when the suggestion service provides them.
         */
        get: operations["get-metadata-field-values-suggestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List user groups
         * @description Lists the portal's user groups with their permissions and quota, optionally filtered by text or permission.
         */
        get: operations["list-user-groups"];
        put?: never;
        /**
         * Create a user group
         * @description Adds a group to the portal. Its permissions and quota apply to every user put into it; only `title` is required, and the portal chooses the uid. Answers 201.
         */
        post: operations["create-user-group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user group
         * @description Reads one group: permissions, quota, number of members. The members themselves have their own list.
         */
        get: operations["retrieve-user-group"];
        /**
         * Update a user group
         * @description Changes a group's title, description, permissions or quota and returns it. `title` is required; membership is changed with the operations on the group's users.
         */
        put: operations["update-user-group"];
        post?: never;
        /**
         * Delete a user group
         * @description Removes a group from the portal; answers 204 without a body. Users who drew permissions or a quota from it lose them.
         */
        delete: operations["delete-user-group"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_uid}/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a group's users
         * @description Lists the members of a group as full user objects. `limit` and `offset` are not documented for this list, although the envelope is that of a paginated one.
         */
        get: operations["list-users-of-a-user-group"];
        put?: never;
        /**
         * Add a user to a group
         * @description Makes one user of the portal a member of the group, with effect on their permissions and quota. Answers 201 with the user.
         */
        post: operations["add-user-to-user-group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_uid}/users/batch/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add several users to a group
         * @description Makes several users members of a group in one call. Answers 200 even if some could not be added: look at `status_code` of every entry.
         */
        post: operations["batch-add-users-to-user-group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_uid}/users/{username}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a user from a group
         * @description Ends a user's membership of the group; answers 204 without a body. The account and its link to the portal remain.
         */
        delete: operations["delete-user-of-a-user-group"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/harvesters/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List harvesters
         * @description Returns one page of the portal's harvesters, each with its full configuration and run counters. Set `limit=0` to learn only how many there are.
         */
        get: operations["list-harvesters"];
        put?: never;
        /**
         * Create a harvester
         * @description Registers a remote catalog to import datasets from; `type` picks the kind of source and with it the further properties needed. Nothing is imported until the harvester is started or its schedule runs it. Both user and API key must hold `create_dataset`, `edit_dataset` and `publish_dataset`.
         */
        post: operations["create-harvester"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/harvesters/{harvester_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a harvester
         * @description Returns the configuration, status and counters of one harvester; poll it to follow a run. Secrets such as passwords and API keys may come back as `null`.
         */
        get: operations["retrieve-harvester"];
        /**
         * Update a harvester
         * @description Replaces the settings of a harvester and returns it as saved. Send the complete configuration; stored secrets cannot be read back for the purpose, as answers show `null` in their place.
         */
        put: operations["update-harvester"];
        post?: never;
        /**
         * Delete a harvester
         * @description Removes a harvester for good. `delete_attached_datasets` must say what becomes of the datasets it created: deleted as well, or kept and detached.
         */
        delete: operations["delete-harvester"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/harvesters/{harvester_uid}/abort/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Abort a harvest run
         * @description Stops the run in progress and returns the harvester. Answers 400 with `invalid_harvester_status` if the present status allows no abort.
         */
        post: operations["abort-harvester"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/harvesters/{harvester_uid}/start/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a harvest run
         * @description Sets an import going and returns the harvester without waiting for the end; new datasets arrive unpublished. Answers 400 with `invalid_harvester_status` if the present status allows no start.
         */
        post: operations["start-harvester"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/harvesters/{harvester_uid}/publish/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish harvested datasets
         * @description Publishes every dataset attached to the harvester. The answer only confirms the request.
         */
        post: operations["publish-harvester"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/harvesters/{harvester_uid}/unpublish/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unpublish harvested datasets
         * @description Takes every dataset attached to the harvester offline without deleting any. The answer only confirms the request.
         */
        post: operations["unpublish-harvester"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/harvesters/{harvester_uid}/errors/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List harvest errors
         * @description Reports what went wrong in the run under way or, failing that, the latest one: a failure of the harvester as a whole, and failures of single resources. Answers 400 with `invalid_harvester_status` if the harvester's status does not permit it.
         */
        get: operations["harvester-list-errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/harvesters/{harvester_uid}/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview a harvest
         * @description Asks the remote catalog what a run with the saved configuration would import, without importing anything.
         */
        get: operations["harvester-preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/harvesters/{harvester_uid}/unsaved_preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview an unsaved harvester configuration
         * @description Shows what a run would import if the settings in the body were laid over the saved ones. Neither the harvester nor any dataset changes.
         */
        post: operations["harvester-unsaved-preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/harvesters/{harvester_uid}/schedules/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a harvester's schedules
         * @description Returns the timetable on which a harvester runs by itself. As no harvester may have more than one schedule, the page holds one entry or none.
         */
        get: operations["list-harvester-schedules"];
        put?: never;
        /**
         * Schedule a harvester
         * @description Makes a harvester run at recurring times. Only possible while it has no schedule yet; otherwise update the existing one.
         */
        post: operations["create-harvester-schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/harvesters/{harvester_uid}/schedules/{schedule_uid}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a harvester's schedule
         * @description Returns the cron expression and time zone of one schedule.
         */
        get: operations["retrieve-harvester-schedule"];
        /**
         * Update a harvester's schedule
         * @description Replaces cron expression and time zone; both must be sent. Returns the schedule as saved.
         */
        put: operations["update-harvester-schedule"];
        post?: never;
        /**
         * Delete a harvester's schedule
         * @description Stops the recurring runs. The harvester and its datasets stay, and it can still be started by hand.
         */
        delete: operations["delete-harvester-schedule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * PaginatedResults
         * @description Envelope around one page of a list.
         * @example {
         *       "total_count": 64,
         *       "next": "https://data.rivertown.example/api/automation/v1.0/datasets/?limit=1&offset=2",
         *       "previous": "https://data.rivertown.example/api/automation/v1.0/datasets/?limit=1&offset=0"
         *     }
         */
        PaginatedResults: {
            /** @description Number of matches over all pages, whatever `limit` and `offset` are. */
            total_count: number;
            /** @description URL of the following page; `null` on the last one. */
            next: string | null;
            /** @description URL of the preceding page; `null` on the first one. */
            previous: string | null;
        };
        /**
         * @description One metadata field of a dataset: the value in force and, for harvested or federated datasets, how it relates to the source.
         * @example {
         *       "value": "Rivertown Mobility Department",
         *       "remote_value": "Regional Transit Authority",
         *       "override_remote_value": true
         *     }
         */
        DatasetMetadataValue: {
            /** @description Value in force, of whatever type the field has. Equals `remote_value` on a linked dataset unless `override_remote_value` is true. */
            value: unknown;
            /** @description Value at the source of a harvested or federated dataset; absent for a local dataset or when the source has none. */
            remote_value?: $Read<unknown>;
            /** @description `true` holds on to the local value, `false` lets it follow the source. Only present on datasets linked to a remote one. */
            override_remote_value?: boolean;
        };
        /**
         * Default template
         * @description Standard descriptive fields of a dataset, such as title, language and publisher.
         * @example {
         *       "title": {
         *         "value": "Air quality, hourly means"
         *       },
         *       "description": {
         *         "value": "<p>NO2, ozone and fine dust at nine stations, averaged per hour.</p>"
         *       },
         *       "keyword": {
         *         "value": [
         *           "air",
         *           "environment",
         *           "sensors"
         *         ]
         *       },
         *       "modified": {
         *         "value": "2026-03-14T06:30:00Z"
         *       },
         *       "modified_updates_on_metadata_change": {
         *         "value": false
         *       },
         *       "modified_updates_on_data_change": {
         *         "value": true
         *       },
         *       "geographic_reference": {
         *         "value": [
         *           "ch_40_12"
         *         ]
         *       },
         *       "geographic_reference_auto": {
         *         "value": false
         *       },
         *       "language": {
         *         "value": "en"
         *       },
         *       "timezone": {
         *         "value": "Europe/Zurich"
         *       },
         *       "publisher": {
         *         "value": "Rivertown Environment Office"
         *       },
         *       "references": {
         *         "value": "https://air.rivertown.example/stations"
         *       },
         *       "attributions": {
         *         "value": [
         *           "https://www.rivertown.example/environment"
         *         ]
         *       }
         *     }
         */
        DatasetMetadataDefault: {
            /** @description Display name in the catalog. Plain text; independent of the technical `dataset_id`. */
            title?: {
                /** @description Value in force: display name in the catalog. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: display name in the catalog. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description What the dataset contains and how it came about. May contain HTML. */
            description?: {
                /** @description Value in force: what the dataset contains and how it came about. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: what the dataset contains and how it came about. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description List of search terms; visitors can also filter the catalog by them. */
            keyword?: {
                /** @description Value in force: list of search terms. */
                value: string[];
                /** @description What the source of a harvested or federated dataset gives: list of search terms. */
                remote_value?: $Read<string[] | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description When the dataset last changed, as an RFC 3339 date-time. Set by hand or moved automatically by the two `modified_updates_on_…` switches. */
            modified?: {
                /**
                 * Format: date-time
                 * @description Value in force: when the dataset last changed, as an RFC 3339 date-time.
                 */
                value: string;
                /**
                 * Format: date-time
                 * @description What the source of a harvested or federated dataset gives: when the dataset last changed, as an RFC 3339 date-time.
                 */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Boolean: move `modified` forward each time metadata changes. */
            modified_updates_on_metadata_change?: {
                /** @description Value in force: boolean: move `modified` forward each time metadata changes. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: move `modified` forward each time metadata changes. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Boolean: move `modified` forward each time the data changes. */
            modified_updates_on_data_change?: {
                /** @description Value in force: boolean: move `modified` forward each time the data changes. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: move `modified` forward each time the data changes. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description List of codes of the areas the data covers, such as `ch_40_12`. */
            geographic_reference?: {
                /** @description Value in force: list of codes of the areas the data covers, such as `ch_40_12`. */
                value: string[];
                /** @description What the source of a harvested or federated dataset gives: list of codes of the areas the data covers, such as `ch_40_12`. */
                remote_value?: $Read<string[] | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Boolean: let the portal work out `geographic_reference` by itself. */
            geographic_reference_auto?: {
                /** @description Value in force: boolean: let the portal work out `geographic_reference` by itself. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: let the portal work out `geographic_reference` by itself. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Language the data is written in, as a two-letter code such as `en` or `fr`; only the listed ones are accepted. */
            language?: {
                /**
                 * @description Value in force: language the data is written in, as a two-letter code such as `en` or `fr`.
                 * @enum {string}
                 */
                value: "en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv";
                /**
                 * @description What the source of a harvested or federated dataset gives: language the data is written in, as a two-letter code such as `en` or `fr`.
                 * @enum {string|null}
                 */
                remote_value?: $Read<"en" | "fr" | "nl" | "pt" | "it" | "ar" | "de" | "es" | "ca" | "eu" | "sv" | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description IANA time zone, such as `Europe/Zurich`, in which visualizations show dates and times to everyone. Without it, each visitor's own zone applies. */
            timezone?: {
                /** @description Value in force: IANA time zone, such as `Europe/Zurich`, in which visualizations show dates and times to everyone. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: IANA time zone, such as `Europe/Zurich`, in which visualizations show dates and times to everyone. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Person or body responsible for the publication. */
            publisher?: {
                /** @description Value in force: person or body responsible for the publication. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: person or body responsible for the publication. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Link to where the data comes from. */
            references?: {
                /** @description Value in force: link to where the data comes from. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: link to where the data comes from. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description List of sources that reuse must credit, typically because the licence says so; usually links. */
            attributions?: {
                /** @description Value in force: list of sources that reuse must credit, typically because the licence says so. */
                value: string[];
                /** @description What the source of a harvested or federated dataset gives: list of sources that reuse must credit, typically because the licence says so. */
                remote_value?: $Read<string[] | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
        } & {
            [key: string]: components["schemas"]["DatasetMetadataValue"];
        };
        /**
         * Visualization template
         * @description Settings of the dataset page's views: table, map, analysis, images, calendar and custom view. Field lists name the dataset's own fields by technical name.
         * @example {
         *       "analyze_disabled": {
         *         "value": false
         *       },
         *       "analyze_default": {
         *         "value": "{\"queries\":[{\"charts\":[{\"type\":\"line\",\"func\":\"AVG\",\"yAxis\":\"visitors\"}],\"xAxis\":\"opens_at\"}]}"
         *       },
         *       "table_fields": {
         *         "value": [
         *           "name",
         *           "opens_at",
         *           "venue",
         *           "visitors"
         *         ]
         *       },
         *       "table_default_sort_field": {
         *         "value": "opens_at"
         *       },
         *       "table_default_sort_direction": {
         *         "value": "-"
         *       },
         *       "map_disabled": {
         *         "value": false
         *       },
         *       "map_marker_picto": {
         *         "value": "circle"
         *       },
         *       "map_marker_color": {
         *         "value": "#1F5FA8"
         *       },
         *       "map_marker_hidemarkershape": {
         *         "value": false
         *       },
         *       "map_tooltip_title": {
         *         "value": "name"
         *       },
         *       "map_tooltip_fields": {
         *         "value": [
         *           "venue",
         *           "opens_at"
         *         ]
         *       },
         *       "map_tooltip_disabled": {
         *         "value": false
         *       },
         *       "map_tooltip_html_enabled": {
         *         "value": true
         *       },
         *       "map_tooltip_html": {
         *         "value": "<strong>{{record.fields.name}}</strong>"
         *       },
         *       "map_tooltip_sort_field": {
         *         "value": "opens_at"
         *       },
         *       "map_tooltip_sort_direction": {
         *         "value": "-"
         *       },
         *       "map_basemap": {
         *         "value": "rivertown-grey"
         *       },
         *       "images_disabled": {
         *         "value": false
         *       },
         *       "media_gallery_fields": {
         *         "value": [
         *           "poster"
         *         ]
         *       },
         *       "image_title": {
         *         "value": "name"
         *       },
         *       "image_fields": {
         *         "value": [
         *           "venue",
         *           "opens_at"
         *         ]
         *       },
         *       "image_tooltip_html_enabled": {
         *         "value": true
         *       },
         *       "image_tooltip_html": {
         *         "value": [
         *           "<p>{{record.fields.venue}}</p>"
         *         ]
         *       },
         *       "calendar_enabled": {
         *         "value": true
         *       },
         *       "calendar_event_title": {
         *         "value": "name"
         *       },
         *       "calendar_event_start": {
         *         "value": "opens_at"
         *       },
         *       "calendar_event_end": {
         *         "value": "closes_at"
         *       },
         *       "calendar_tooltip_html_enabled": {
         *         "value": true
         *       },
         *       "calendar_tooltip_html": {
         *         "value": "<p>{{record.fields.name}}, {{record.fields.venue}}</p>"
         *       },
         *       "calendar_tooltip_fields": {
         *         "value": [
         *           "venue"
         *         ]
         *       },
         *       "calendar_event_color": {
         *         "value": "#1F5FA8"
         *       },
         *       "calendar_available_views": {
         *         "value": "month,agendaWeek"
         *       },
         *       "calendar_default_view": {
         *         "value": "month"
         *       },
         *       "custom_view_enabled": {
         *         "value": true
         *       },
         *       "custom_view_html": {
         *         "value": "<h2 class=\"season\">This season</h2>"
         *       },
         *       "custom_view_css": {
         *         "value": ".season { color: #1F5FA8; }"
         *       },
         *       "custom_view_icon": {
         *         "value": "ticket"
         *       },
         *       "custom_view_title": {
         *         "value": "Season"
         *       },
         *       "custom_view_slug": {
         *         "value": "season"
         *       }
         *     }
         */
        DatasetMetadataVisualization: {
            /** @description Boolean: hide the chart (analysis) view. */
            analyze_disabled?: {
                /** @description Value in force: boolean: hide the chart (analysis) view. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: hide the chart (analysis) view. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Chart shown first in the analysis view, as a serialized configuration string. */
            analyze_default?: {
                /** @description Value in force: chart shown first in the analysis view, as a serialized configuration string. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: chart shown first in the analysis view, as a serialized configuration string. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Fields shown as table columns, by technical name and in order. */
            table_fields?: {
                /** @description Value in force: fields shown as table columns, by technical name and in order. */
                value: string[];
                /** @description What the source of a harvested or federated dataset gives: fields shown as table columns, by technical name and in order. */
                remote_value?: $Read<string[] | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Field by which the table is sorted when it opens. */
            table_default_sort_field?: {
                /** @description Value in force: field by which the table is sorted when it opens. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: field by which the table is sorted when it opens. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Direction of the table's default sort: the value `-` puts a minus before the field name and so reverses the order. */
            table_default_sort_direction?: {
                /** @description Value in force: direction of the table's default sort: the value `-` puts a minus before the field name and so reverses the order. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: direction of the table's default sort: the value `-` puts a minus before the field name and so reverses the order. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Boolean: hide the map view. */
            map_disabled?: {
                /** @description Value in force: boolean: hide the map view. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: hide the map view. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Name of the icon drawn in map markers, such as `circle` or `dot`. */
            map_marker_picto?: {
                /** @description Value in force: name of the icon drawn in map markers, such as `circle` or `dot`. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: name of the icon drawn in map markers, such as `circle` or `dot`. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Marker colour as a CSS hex code. */
            map_marker_color?: {
                /** @description Value in force: marker colour as a CSS hex code. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: marker colour as a CSS hex code. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Boolean: draw the bare icon without the pin around it. */
            map_marker_hidemarkershape?: {
                /** @description Value in force: boolean: draw the bare icon without the pin around it. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: draw the bare icon without the pin around it. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Field whose value heads the map tooltip. */
            map_tooltip_title?: {
                /** @description Value in force: field whose value heads the map tooltip. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: field whose value heads the map tooltip. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Fields listed in the map tooltip, in order. */
            map_tooltip_fields?: {
                /** @description Value in force: fields listed in the map tooltip, in order. */
                value: string[];
                /** @description What the source of a harvested or federated dataset gives: fields listed in the map tooltip, in order. */
                remote_value?: $Read<string[] | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Boolean: show no tooltip when a map object is clicked. */
            map_tooltip_disabled?: {
                /** @description Value in force: boolean: show no tooltip when a map object is clicked. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: show no tooltip when a map object is clicked. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Boolean: use the template in `map_tooltip_html` in place of the field list. */
            map_tooltip_html_enabled?: {
                /** @description Value in force: boolean: use the template in `map_tooltip_html` in place of the field list. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: use the template in `map_tooltip_html` in place of the field list. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description HTML template of the map tooltip; takes effect with `map_tooltip_html_enabled`. */
            map_tooltip_html?: {
                /** @description Value in force: HTML template of the map tooltip. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: HTML template of the map tooltip. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Field that orders the records when one tooltip holds several of them. */
            map_tooltip_sort_field?: {
                /** @description Value in force: field that orders the records when one tooltip holds several of them. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: field that orders the records when one tooltip holds several of them. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Sign put before `map_tooltip_sort_field`: `-` reverses the order. */
            map_tooltip_sort_direction?: {
                /** @description Value in force: sign put before `map_tooltip_sort_field`: `-` reverses the order. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: sign put before `map_tooltip_sort_field`: `-` reverses the order. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Identifier of the background map shown first. */
            map_basemap?: {
                /** @description Value in force: identifier of the background map shown first. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: identifier of the background map shown first. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Boolean: hide the image gallery. */
            images_disabled?: {
                /** @description Value in force: boolean: hide the image gallery. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: hide the image gallery. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Fields whose files or images feed the gallery. */
            media_gallery_fields?: {
                /** @description Value in force: fields whose files or images feed the gallery. */
                value: string[];
                /** @description What the source of a harvested or federated dataset gives: fields whose files or images feed the gallery. */
                remote_value?: $Read<string[] | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Field that captions each image. */
            image_title?: {
                /** @description Value in force: field that captions each image. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: field that captions each image. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Fields shown with each image, in order. */
            image_fields?: {
                /** @description Value in force: fields shown with each image, in order. */
                value: string[];
                /** @description What the source of a harvested or federated dataset gives: fields shown with each image, in order. */
                remote_value?: $Read<string[] | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Boolean: use the template in `image_tooltip_html` in place of the field list. */
            image_tooltip_html_enabled?: {
                /** @description Value in force: boolean: use the template in `image_tooltip_html` in place of the field list. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: use the template in `image_tooltip_html` in place of the field list. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description HTML template for the details of an image. A list of strings here, unlike its map and calendar counterparts. */
            image_tooltip_html?: {
                /** @description Value in force: HTML template for the details of an image. */
                value: string[];
                /** @description What the source of a harvested or federated dataset gives: HTML template for the details of an image. */
                remote_value?: $Read<string[] | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Boolean: show the calendar view; unlike map and images, it is switched on rather than off. */
            calendar_enabled?: {
                /** @description Value in force: boolean: show the calendar view. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: show the calendar view. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Field that names each calendar entry. */
            calendar_event_title?: {
                /** @description Value in force: field that names each calendar entry. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: field that names each calendar entry. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Date or date-time field at which an entry begins. */
            calendar_event_start?: {
                /** @description Value in force: date or date-time field at which an entry begins. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: date or date-time field at which an entry begins. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Date or date-time field at which an entry ends. */
            calendar_event_end?: {
                /** @description Value in force: date or date-time field at which an entry ends. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: date or date-time field at which an entry ends. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Boolean: use the template in `calendar_tooltip_html` in place of the field list. */
            calendar_tooltip_html_enabled?: {
                /** @description Value in force: boolean: use the template in `calendar_tooltip_html` in place of the field list. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: use the template in `calendar_tooltip_html` in place of the field list. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description HTML template of the calendar tooltip; takes effect with `calendar_tooltip_html_enabled`. */
            calendar_tooltip_html?: {
                /** @description Value in force: HTML template of the calendar tooltip. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: HTML template of the calendar tooltip. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Fields listed in the calendar tooltip, in order. */
            calendar_tooltip_fields?: {
                /** @description Value in force: fields listed in the calendar tooltip, in order. */
                value: string[];
                /** @description What the source of a harvested or federated dataset gives: fields listed in the calendar tooltip, in order. */
                remote_value?: $Read<string[] | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Colour of calendar entries as a CSS hex code. */
            calendar_event_color?: {
                /** @description Value in force: colour of calendar entries as a CSS hex code. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: colour of calendar entries as a CSS hex code. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Views on offer in one comma-separated string: `month`, `agendaWeek` and `agendaDay`. */
            calendar_available_views?: {
                /** @description Value in force: views on offer in one comma-separated string: `month`, `agendaWeek` and `agendaDay`. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: views on offer in one comma-separated string: `month`, `agendaWeek` and `agendaDay`. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description View in which the calendar opens; has an effect only if listed in `calendar_available_views`. */
            calendar_default_view?: {
                /** @description Value in force: view in which the calendar opens. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: view in which the calendar opens. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Boolean: show the custom view, an extra tab with your own HTML. */
            custom_view_enabled?: {
                /** @description Value in force: boolean: show the custom view, an extra tab with your own HTML. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: show the custom view, an extra tab with your own HTML. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description HTML body of the custom view. */
            custom_view_html?: {
                /** @description Value in force: HTML body of the custom view. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: HTML body of the custom view. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Style sheet that goes with `custom_view_html`. */
            custom_view_css?: {
                /** @description Value in force: style sheet that goes with `custom_view_html`. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: style sheet that goes with `custom_view_html`. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Name of the icon on the custom view's tab. */
            custom_view_icon?: {
                /** @description Value in force: name of the icon on the custom view's tab. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: name of the icon on the custom view's tab. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Text on the custom view's tab. */
            custom_view_title?: {
                /** @description Value in force: text on the custom view's tab. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: text on the custom view's tab. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Path segment of the custom view in the dataset page's URL. */
            custom_view_slug?: {
                /** @description Value in force: path segment of the custom view in the dataset page's URL. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: path segment of the custom view in the dataset page's URL. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
        } & {
            [key: string]: components["schemas"]["DatasetMetadataValue"];
        };
        /**
         * Internal template
         * @description Settings used to run the dataset; not shown to visitors as metadata. A portal can send further keys, such as `category_id`.
         * @example {
         *       "license_id": {
         *         "value": "k3p9wd2"
         *       },
         *       "theme_id": {
         *         "value": [
         *           "e41b7a0"
         *         ]
         *       },
         *       "draft": {
         *         "value": false
         *       }
         *     }
         */
        DatasetMetadataInternal: {
            /** @description Portal-wide identifier of the licence, not its name. */
            license_id?: {
                /** @description Value in force: portal-wide identifier of the licence, not its name. */
                value: string;
                /** @description What the source of a harvested or federated dataset gives: portal-wide identifier of the licence, not its name. */
                remote_value?: $Read<string | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description List of identifiers of the portal's themes, not their labels. */
            theme_id?: {
                /** @description Value in force: list of identifiers of the portal's themes, not their labels. */
                value: string[];
                /** @description What the source of a harvested or federated dataset gives: list of identifiers of the portal's themes, not their labels. */
                remote_value?: $Read<string[] | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Boolean: whether the dataset is marked as a draft. */
            draft?: {
                /** @description Value in force: boolean: whether the dataset is marked as a draft. */
                value: boolean;
                /** @description What the source of a harvested or federated dataset gives: boolean: whether the dataset is marked as a draft. */
                remote_value?: $Read<boolean | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
        } & {
            [key: string]: components["schemas"]["DatasetMetadataValue"];
        };
        /**
         * Asset Content Configuration
         * @description How visitors filter, read and search the dataset's records. A portal can send further keys, such as `is_explore_data_with_ai_disabled`.
         * @example {
         *       "facets": {
         *         "value": [
         *           {
         *             "field_name": "station",
         *             "facetsort": "alphanum",
         *             "disjunctive": true
         *           },
         *           {
         *             "field_name": "measured_at",
         *             "facetsort": "-num",
         *             "timerange_filter": true
         *           }
         *         ]
         *       },
         *       "fields_displayed_in_specific_languages": {
         *         "value": {
         *           "station_note_fr": [
         *             "fr"
         *           ]
         *         }
         *       },
         *       "records_search_boosts": {
         *         "value": {
         *           "station": 4,
         *           "remarks": 1
         *         }
         *       }
         *     }
         */
        DatasetMetadataAssetContentConfiguration: {
            /** @description List of the filters shown beside the records, one object per field. */
            facets?: {
                /** @description Value in force: list of the filters shown beside the records, one object per field. */
                value: {
                    /** @description Technical name of the field to filter by. */
                    field_name: string;
                    /**
                     * @description Order of the filter's values: by number of records (`count`), as numbers (`num`) or alphabetically (`alphanum`); a leading `-` reverses it.
                     * @enum {string}
                     */
                    facetsort?: "count" | "num" | "alphanum" | "-count" | "-num" | "-alphanum";
                    /** @description `true` lets visitors pick several values at once, joined by OR. */
                    disjunctive?: boolean;
                    /** @description `true` offers a time range instead of single values; meant for date fields. */
                    timerange_filter?: boolean;
                }[];
                /** @description What the source of a harvested or federated dataset gives: list of the filters shown beside the records, one object per field. */
                remote_value?: $Read<{
                    /** @description Technical name of the field to filter by. */
                    field_name: string;
                    /**
                     * @description Order of the filter's values: by number of records (`count`), as numbers (`num`) or alphabetically (`alphanum`); a leading `-` reverses it.
                     * @enum {string}
                     */
                    facetsort?: "count" | "num" | "alphanum" | "-count" | "-num" | "-alphanum";
                    /** @description `true` lets visitors pick several values at once, joined by OR. */
                    disjunctive?: boolean;
                    /** @description `true` offers a time range instead of single values; meant for date fields. */
                    timerange_filter?: boolean;
                }[] | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Map from field name to the interface languages in which the field appears; at least one of `en`, `fr`, `nl` each. */
            fields_displayed_in_specific_languages?: {
                /** @description Value in force: map from field name to the interface languages in which the field appears. */
                value: {
                    [key: string]: ("en" | "fr" | "nl")[];
                };
                /** @description What the source of a harvested or federated dataset gives: map from field name to the interface languages in which the field appears. */
                remote_value?: $Read<{
                    [key: string]: ("en" | "fr" | "nl")[];
                } | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
            /** @description Map from field name to its weight in full-text search among the records, an integer from 0. */
            records_search_boosts?: {
                /** @description Value in force: map from field name to its weight in full-text search among the records, an integer from 0. */
                value: {
                    [key: string]: number;
                };
                /** @description What the source of a harvested or federated dataset gives: map from field name to its weight in full-text search among the records, an integer from 0. */
                remote_value?: $Read<{
                    [key: string]: number;
                } | null>;
            } & WithRequired<components["schemas"]["DatasetMetadataValue"], "value">;
        } & {
            [key: string]: components["schemas"]["DatasetMetadataValue"];
        };
        /**
         * Custom template
         * @description Values of a portal-specific or interoperability template, keyed by the field names that its definition lists.
         * @example {
         *       "data_steward": {
         *         "value": "Maya Okafor"
         *       },
         *       "update_frequency": {
         *         "value": "hourly"
         *       }
         *     }
         */
        DatasetMetadataCustom: {
            [key: string]: components["schemas"]["DatasetMetadataValue"];
        };
        /**
         * Dataset metadata schema
         * @description Metadata of a dataset by template: the built-in ones plus one key for every further template, such as `dcat` or your own. Often sparse.
         * @example {
         *       "default": {
         *         "title": {
         *           "value": "Air quality, hourly means"
         *         },
         *         "description": {
         *           "value": "<p>NO2, ozone and fine dust at nine stations, averaged per hour.</p>"
         *         },
         *         "keyword": {
         *           "value": [
         *             "air",
         *             "environment",
         *             "sensors"
         *           ]
         *         },
         *         "modified": {
         *           "value": "2026-03-14T06:30:00Z"
         *         },
         *         "modified_updates_on_metadata_change": {
         *           "value": false
         *         },
         *         "modified_updates_on_data_change": {
         *           "value": true
         *         },
         *         "geographic_reference": {
         *           "value": [
         *             "ch_40_12"
         *           ]
         *         },
         *         "geographic_reference_auto": {
         *           "value": false
         *         },
         *         "language": {
         *           "value": "en"
         *         },
         *         "timezone": {
         *           "value": "Europe/Zurich"
         *         },
         *         "publisher": {
         *           "value": "Rivertown Environment Office"
         *         },
         *         "references": {
         *           "value": "https://air.rivertown.example/stations"
         *         },
         *         "attributions": {
         *           "value": [
         *             "https://www.rivertown.example/environment"
         *           ]
         *         }
         *       },
         *       "visualization": {
         *         "analyze_disabled": {
         *           "value": false
         *         },
         *         "table_fields": {
         *           "value": [
         *             "measured_at",
         *             "station",
         *             "no2",
         *             "pm25"
         *           ]
         *         },
         *         "table_default_sort_field": {
         *           "value": "measured_at"
         *         },
         *         "map_disabled": {
         *           "value": false
         *         },
         *         "map_marker_color": {
         *           "value": "#2A7F62"
         *         },
         *         "map_tooltip_title": {
         *           "value": "station"
         *         },
         *         "images_disabled": {
         *           "value": true
         *         },
         *         "calendar_enabled": {
         *           "value": false
         *         },
         *         "custom_view_enabled": {
         *           "value": false
         *         }
         *       },
         *       "internal": {
         *         "license_id": {
         *           "value": "k3p9wd2"
         *         },
         *         "theme_id": {
         *           "value": [
         *             "e41b7a0"
         *           ]
         *         },
         *         "draft": {
         *           "value": false
         *         }
         *       },
         *       "asset_content_configuration": {
         *         "facets": {
         *           "value": [
         *             {
         *               "field_name": "station",
         *               "facetsort": "alphanum",
         *               "disjunctive": true
         *             },
         *             {
         *               "field_name": "measured_at",
         *               "facetsort": "-num",
         *               "timerange_filter": true
         *             }
         *           ]
         *         },
         *         "fields_displayed_in_specific_languages": {
         *           "value": {
         *             "station_note_fr": [
         *               "fr"
         *             ]
         *           }
         *         },
         *         "records_search_boosts": {
         *           "value": {
         *             "station": 4,
         *             "remarks": 1
         *           }
         *         }
         *       },
         *       "stewardship": {
         *         "data_steward": {
         *           "value": "Maya Okafor"
         *         },
         *         "update_frequency": {
         *           "value": "hourly"
         *         }
         *       }
         *     }
         */
        DatasetMetadata: {
            /** @description Title, description, language and the other standard fields. */
            default?: components["schemas"]["DatasetMetadataDefault"];
            /** @description Settings of the map, table, calendar and other views. */
            visualization?: components["schemas"]["DatasetMetadataVisualization"];
            /** @description Licence, themes and draft flag. */
            internal?: components["schemas"]["DatasetMetadataInternal"];
            /** @description Record filters, language-bound fields and search weights. */
            asset_content_configuration?: components["schemas"]["DatasetMetadataAssetContentConfiguration"];
        } & {
            [key: string]: components["schemas"]["DatasetMetadataCustom"];
        };
        /**
         * @description Rule set about which records and fields of a dataset can be seen, and how many API calls are allowed.
         * @example {
         *       "is_data_visible": true,
         *       "visible_fields": null,
         *       "filter_query": "",
         *       "api_calls_quota": {
         *         "unit": "hour",
         *         "limit": 500
         *       }
         *     }
         */
        DatasetSecurity: {
            /** @description Whether the records may be seen at all, before any limit on fields or a filter. */
            is_data_visible?: boolean;
            /** @description Names of the fields that may be seen, each once; `null` when no such list is set. */
            visible_fields?: string[] | null;
            /** @description Search query that narrows the visible records to its matches; empty for no filter. */
            filter_query?: string;
            /** @description Cap on API calls to the dataset per span of time; `null` when none is set. */
            api_calls_quota?: {
                /**
                 * @description Span of time over which calls are counted.
                 * @enum {string}
                 */
                unit?: "second" | "minute" | "hour" | "day" | "month";
                /** @description Highest number of calls in one `unit`. */
                limit?: number;
            } | null;
        };
        /**
         * Dataset schema
         * @description A dataset as the back office holds it: identity, publication state, access setting and metadata, without its records.
         * @example {
         *       "uid": "da_k3v9xm",
         *       "dataset_id": "air-quality-hourly",
         *       "created_at": "2026-01-12T09:05:41Z",
         *       "updated_at": "2026-03-14T06:30:00Z",
         *       "is_published": true,
         *       "is_restricted": false,
         *       "metadata": {
         *         "default": {
         *           "title": {
         *             "value": "Air quality, hourly"
         *           },
         *           "description": {
         *             "value": "<p>Nitrogen dioxide, ozone and fine dust at the six stations of Rivertown.</p>"
         *           },
         *           "keyword": {
         *             "value": [
         *               "air",
         *               "environment"
         *             ]
         *           },
         *           "modified": {
         *             "value": "2026-03-14T06:00:00Z"
         *           },
         *           "modified_updates_on_data_change": {
         *             "value": true
         *           },
         *           "language": {
         *             "value": "en"
         *           },
         *           "timezone": {
         *             "value": "Europe/Dublin"
         *           },
         *           "publisher": {
         *             "value": "City of Rivertown, Environment Office"
         *           }
         *         },
         *         "internal": {
         *           "draft": {
         *             "value": false
         *           }
         *         }
         *       },
         *       "default_security": {
         *         "is_data_visible": true,
         *         "visible_fields": null,
         *         "filter_query": "",
         *         "api_calls_quota": {
         *           "unit": "hour",
         *           "limit": 500
         *         }
         *       }
         *     }
         * @example {
         *       "uid": "da_r2w8hc",
         *       "dataset_id": "regional-air-quality",
         *       "created_at": "2026-02-03T10:15:00Z",
         *       "updated_at": "2026-03-14T06:30:00Z",
         *       "is_published": true,
         *       "is_restricted": false,
         *       "default_security": "public",
         *       "asset_type": "federated_dataset",
         *       "metadata": {
         *         "default": {
         *           "title": {
         *             "value": "Air quality of the region",
         *             "remote_value": "Air quality",
         *             "override_remote_value": true
         *           },
         *           "publisher": {
         *             "value": "Valley Region",
         *             "remote_value": null,
         *             "override_remote_value": true
         *           }
         *         }
         *       }
         *     }
         */
        Dataset: {
            /** @description Identifier that the portal assigns, `da_` and six characters; it goes into every path below the dataset and stays the same. */
            uid: $Read<string>;
            /** @description Readable slug by which people know the dataset; changeable only while it is unpublished. */
            dataset_id?: string;
            /**
             * Format: date-time
             * @description When the dataset was created.
             */
            created_at?: $Read<string>;
            /**
             * Format: date-time
             * @description When the dataset last changed.
             */
            updated_at?: $Read<string>;
            /**
             * @description Whether visitors can reach the dataset; changed only by publishing and unpublishing.
             * @default false
             */
            is_published?: $Read<boolean>;
            /** @description Who sees the dataset: with `true`, only users with a rule set of their own or of one of their groups; with `false`, everyone who can enter the portal, under their own rule sets or else `default_security`. */
            is_restricted?: boolean;
            /** @description Values describing the dataset, one object per metadata template; `default` holds title, language and the like. */
            metadata?: components["schemas"]["DatasetMetadata"];
            /** @description Rule set for everyone without a personal or group one. Ignored while `is_restricted` is true, since such users then see nothing. */
            default_security?: components["schemas"]["DatasetSecurity"] | string;
            /** @description What sort of asset the dataset is. `federated_dataset` is known; there may be others. */
            asset_type?: $Read<string>;
        };
        /**
         * Related user
         * @description Reference to a user by login name.
         * @example {
         *       "username": "claire.dubois"
         *     }
         */
        RelatedUser: {
            /** @description Login name of the user. */
            username?: string;
        };
        /**
         * Dataset feedback
         * @description A user's proposal to correct a record or to add one, with a comment.
         * @example {
         *       "uid": "df_7hw2pc",
         *       "record_id": "3e7a90d1c5b24f68a1e0d97bc4523f86e9017bd4",
         *       "user": {
         *         "username": "jonas.lind"
         *       },
         *       "comment": "The tree outside 14 Mill Lane is a field maple, not a sycamore.",
         *       "values": {
         *         "value": "Acer campestre",
         *         "type": "text"
         *       },
         *       "is_archived": false,
         *       "created_at": "2026-04-18T16:44:09Z"
         *     }
         */
        DatasetFeedback: {
            /** @description Identifier of the entry, `df_` and six characters. */
            uid: $Read<string>;
            /** @description Record that the feedback is about, by its 40-digit hexadecimal identifier. */
            record_id: string;
            /** @description Who submitted the feedback. */
            user: components["schemas"]["RelatedUser"];
            /** @description What the submitter wrote. */
            comment: string;
            /** @description Value that the submitter proposes, with its type. */
            values?: {
                /** @description Proposed value, as text whatever `type` is. */
                value?: string;
                /**
                 * @description Data type as which `value` is to be read.
                 * @enum {string}
                 */
                type?: "text" | "int" | "double" | "geo_point_2d" | "geo_shape" | "date" | "datetime" | "file";
            };
            /** @description Whether the entry was put away; such entries are left out of the list by default. */
            is_archived?: boolean;
            /**
             * Format: date-time
             * @description When the feedback was submitted; the list is sorted by it.
             */
            created_at?: string;
        };
        /**
         * Field configuration schema
         * @description One step of a dataset's field setup. `type` says which: `rename`, `type`, `annotate`, `description`, `order` or `delete`.
         * @example {
         *       "uid": "pr_k3v8mt",
         *       "type": "rename",
         *       "label": "Readable name for the station",
         *       "from_name": "stn_cd",
         *       "to_name": "station_code",
         *       "field_label": "Station"
         *     }
         */
        DatasetFieldConfiguration: {
            /** @description Identifier the portal gives the step: `pr_` and six characters, the same prefix as for processors. */
            uid: $Read<string>;
            /** @description Kind of step, which decides the other properties. */
            type: string;
            /** @description Name of the step for people, free text; fields are not affected by it. */
            label: string;
        };
        /**
         * RenameDatasetFieldConfiguration
         * @description Gives a field another technical name, another label, or both.
         * @example {
         *       "uid": "pr_k3v8mt",
         *       "type": "rename",
         *       "label": "Readable name for the station",
         *       "from_name": "stn_cd",
         *       "to_name": "station_code",
         *       "field_label": "Station"
         *     }
         */
        RenameDatasetFieldConfiguration: Omit<components["schemas"]["DatasetFieldConfiguration"], "type"> & {
            /** @description Technical name the field has before this step. */
            from_name: string;
            /** @description Technical name the field has afterwards. Repeat `from_name` to change the label alone. */
            to_name: string;
            /** @description Name shown to readers in place of the technical one. */
            field_label: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "rename";
        };
        /**
         * TypeDatasetFieldConfiguration
         * @description Sets the data type of a field, and with it the charts and aggregations it allows.
         * @example {
         *       "uid": "pr_w7c2zb",
         *       "type": "type",
         *       "label": "Measured at is a time",
         *       "field": "measured_at",
         *       "type_param": "datetime"
         *     }
         */
        TypeDatasetFieldConfiguration: Omit<components["schemas"]["DatasetFieldConfiguration"], "type"> & {
            /** @description Technical name of the field to be typed. */
            field: string;
            /**
             * @description New data type. `geo_point_2d` is a latitude and longitude, `geo_shape` a GeoJSON geometry, `date` has no time of day.
             * @enum {string}
             */
            type_param: "text" | "int" | "double" | "geo_point_2d" | "geo_shape" | "date" | "datetime" | "file" | "boolean";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "type";
        };
        /**
         * AnnotateDatasetFieldConfiguration
         * @description Marks a field for special treatment. Which annotations fit depends on the field's type, and some need a facet first.
         * @example {
         *       "uid": "pr_n5h9xd",
         *       "type": "annotate",
         *       "label": "Hourly series",
         *       "field": "measured_at",
         *       "annotation": "timeserie_precision",
         *       "args": [
         *         "hour"
         *       ]
         *     }
         */
        AnnotateDatasetFieldConfiguration: Omit<components["schemas"]["DatasetFieldConfiguration"], "type"> & {
            /** @description Technical name of the field to be marked. */
            field: string;
            /**
             * @description The mark: part of the record's `id`, precision of a time series, `unit`, number of `decimals`, `sortable` text, `multivalued` or `hierarchical` text.
             * @enum {string}
             */
            annotation: "id" | "timeserie_precision" | "unit" | "decimals" | "sortable" | "multivalued" | "hierarchical" | "facet";
            /** @description Values the annotation needs, in order: `["hour"]` for `timeserie_precision`, `["µg/m³"]` for `unit`, `[1]` for `decimals`. Left out for those that need none. */
            args?: (string | number)[];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "annotate";
        };
        /**
         * DescriptionDatasetFieldConfiguration
         * @description Explains to readers of the dataset what a field holds.
         * @example {
         *       "uid": "pr_b4s6jr",
         *       "type": "description",
         *       "label": "Explain NO2",
         *       "field": "no2",
         *       "description": "Mean nitrogen dioxide concentration over the hour before `measured_at`."
         *     }
         */
        DescriptionDatasetFieldConfiguration: Omit<components["schemas"]["DatasetFieldConfiguration"], "type"> & {
            /** @description Technical name of the field to be explained. */
            field: string;
            /** @description The explanation, shown beside the data. */
            description: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "description";
        };
        /**
         * OrderDatasetFieldConfiguration
         * @description Puts the fields into another order, for processing as for display.
         * @example {
         *       "uid": "pr_g8y1lp",
         *       "type": "order",
         *       "label": "Time and place first",
         *       "order": [
         *         "measured_at",
         *         "station_code",
         *         "no2",
         *         "pm10"
         *       ]
         *     }
         * @example {
         *       "uid": "pr_9m4tq1",
         *       "type": "order",
         *       "label": "Station first",
         *       "order": [
         *         "station",
         *         "measured_at",
         *         "no2"
         *       ]
         *     }
         */
        OrderDatasetFieldConfiguration: Omit<components["schemas"]["DatasetFieldConfiguration"], "type"> & {
            /** @description Names of all fields in their new order. */
            order: string[];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order";
        };
        /**
         * DeleteDatasetFieldConfiguration
         * @description Leaves a field of the source out of the dataset.
         * @example {
         *       "uid": "pr_t2e7hc",
         *       "type": "delete",
         *       "label": "Internal note is not public",
         *       "field": "operator_note"
         *     }
         */
        DeleteDatasetFieldConfiguration: Omit<components["schemas"]["DatasetFieldConfiguration"], "type"> & {
            /** @description Technical name of the field to be left out. */
            field: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "delete";
        };
        /**
         * Processor schema
         * @description One transformation step, run on each record. Beside the properties below it holds the settings of its type, under names the type defines.
         * @example {
         *       "uid": "pr_d6m3va",
         *       "type": "string_replace",
         *       "label": "Spell out station status",
         *       "field": "status",
         *       "old": "OOS",
         *       "new": "out of service"
         *     }
         */
        DatasetProcessor: {
            /** @description Identifier the portal gives the step: `pr_` and six characters. */
            uid?: $Read<string>;
            /** @description Which transformation it is, such as `string_replace`; the portal's list of processors has all of them. */
            type: string;
            /** @description Name of the step for people, free text. */
            label: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * Extractor
         * @description A reader for one file format or service, with the parameters it takes.
         * @example {
         *       "type": "csvfile",
         *       "label": "CSV",
         *       "parameters": [
         *         {
         *           "type": "text",
         *           "is_mandatory": false,
         *           "name": "encoding",
         *           "label": "Encoding",
         *           "default": "utf-8",
         *           "description": "Character set of the file.",
         *           "hidden": false,
         *           "choices": [
         *             "utf-8",
         *             "iso-8859-1",
         *             "windows-1252"
         *           ],
         *           "can_create_field": false,
         *           "impacts_guessed_parameters": true
         *         },
         *         {
         *           "type": "text",
         *           "is_mandatory": true,
         *           "name": "separator",
         *           "label": "Separator",
         *           "default": ",",
         *           "description": "Character between two columns.",
         *           "hidden": false,
         *           "trim": "false",
         *           "can_create_field": false,
         *           "impacts_guessed_parameters": false
         *         },
         *         {
         *           "type": "boolean",
         *           "is_mandatory": false,
         *           "name": "headers_first_row",
         *           "label": "Headers in the first row",
         *           "default": "true",
         *           "description": "Take column names from the first row.",
         *           "hidden": false,
         *           "can_create_field": false,
         *           "impacts_guessed_parameters": false
         *         }
         *       ]
         *     }
         */
        Extractor: {
            /** @description Technical name, used as `type` of a resource, such as `csvfile`. */
            type: $Read<string>;
            /** @description Name shown to people. */
            label: $Read<string>;
            /** @description What can be set in `params` of a resource that uses this extractor. */
            parameters: $Read<{
                /** @description Kind of value expected. */
                type: string;
                /** @description True if the extractor does not work without a value. */
                is_mandatory: boolean;
                /** @description Key of the parameter in `params`. */
                name: string;
                /** @description Name shown to people. */
                label?: string;
                /** @description Value taken when none is set, written as text. */
                default?: string;
                /** @description What the parameter is for, in a sentence. */
                description?: string;
                /** @description True if the parameter is not meant to be shown to people. */
                hidden?: boolean;
                /** @description How blanks around the value are treated. */
                trim?: string;
                /** @description Values to pick from. Absent if any value may be given. */
                choices?: string[];
                /** @description True if the value may name a field that does not exist yet. */
                can_create_field?: boolean;
                /** @description True if a change of this value can alter what the portal guesses for the others, so guess again. */
                impacts_guessed_parameters?: boolean;
            }[]>;
        };
        /**
         * Extraction information
         * @description How the resource is read: its extractor, by two names.
         * @example {
         *       "label": "CSV",
         *       "type": "csvfile"
         *     }
         */
        ExtractionInfos: {
            /** @description Extractor's name for people. */
            label?: $Read<string>;
            /** @description Extractor's technical name. */
            type?: $Read<string>;
        };
        /**
         * Origin information
         * @description Where the resource's data comes from, by two names.
         * @example {
         *       "label": "HTTP",
         *       "type": "http"
         *     }
         */
        OriginInfos: {
            /** @description Origin's name for people. */
            label?: $Read<string>;
            /** @description Origin's technical name. */
            type?: $Read<string>;
        };
        /**
         * Datasource
         * @description Where a resource's data lies. `type` decides which of the forms below applies.
         * @example {
         *       "type": "http",
         *       "relative_url": "v2/air-quality/hourly.csv?days=7",
         *       "headers": [
         *         {
         *           "name": "Accept",
         *           "value": "text/csv"
         *         }
         *       ],
         *       "connection": {
         *         "uid": "co_r5t9wq"
         *       }
         *     }
         */
        Datasource: {
            /** @description Form of the datasource, such as `http`, `ftp` or `uploaded_file`. */
            type: string;
        };
        /**
         * HTTPConnection
         * @description Connection to a web server or web API (`type` `http`).
         * @example {
         *       "uid": "co_b5n8tj",
         *       "type": "http",
         *       "is_reusable": true,
         *       "can_reuse": true,
         *       "can_manage": true,
         *       "dataset_count": 4,
         *       "user_count": 2,
         *       "group_count": 1,
         *       "created_at": "2026-02-10T13:05:00Z",
         *       "updated_at": "2026-03-01T09:48:30Z",
         *       "url": "https://sensors.rivertown.example/api/v2/",
         *       "headers": [],
         *       "auth": {
         *         "type": "oauth2",
         *         "client_id": "rivertown-portal",
         *         "scope": "measurements.read",
         *         "token_endpoint": "https://login.rivertown.example/oauth2/token",
         *         "grant_type": "client_credentials"
         *       }
         *     }
         */
        HTTPConnection: Omit<components["schemas"]["Connection"], "type"> & {
            /** @description Base address, such as `https://sensors.rivertown.example/api/`; a resource adds its own relative path. */
            url: string;
            /** @description Extra HTTP headers for requests to the server; may be empty or left out. */
            headers?: {
                /** @description Header name, such as `Accept-Language`. */
                name: string;
                /** @description Header value, sent literally. */
                value: string;
            }[];
            /** @description How to authenticate: HTTP Basic, OAuth 2.0 or OpenID Connect by its `type`; null or absent for open servers. */
            auth?: components["schemas"]["AnyHTTPAuth"] | null;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "http";
        };
        /**
         * Connection schema
         * @description Saved access to a remote system, shared by dataset resources; `type` decides which of the connection shapes applies and how it authenticates.
         * @example {
         *       "uid": "co_b5n8tj",
         *       "type": "http",
         *       "is_reusable": true,
         *       "can_reuse": true,
         *       "can_manage": true,
         *       "dataset_count": 4,
         *       "user_count": 2,
         *       "group_count": 1,
         *       "created_at": "2026-02-10T13:05:00Z",
         *       "updated_at": "2026-02-10T13:05:00Z",
         *       "url": "https://sensors.rivertown.example/api/",
         *       "headers": [
         *         {
         *           "name": "Accept-Language",
         *           "value": "en"
         *         }
         *       ],
         *       "auth": {
         *         "type": "basic_auth",
         *         "username": "portal-reader",
         *         "password": null
         *       }
         *     }
         */
        Connection: {
            /** @description Identifier given on creation: `co_` and six characters. Resources refer to the connection by it. */
            uid?: $Read<string>;
            /** @description Kind of system: `http`, `ftp`, `sharepoint`, `google_drive`, `amazon_s3` or `azure_blob_storage`. */
            type: string;
            /** @description True if several datasets may share the connection; false ties it to a single one. */
            is_reusable?: boolean;
            /** @description Whether the calling account may use the connection in datasets. */
            can_reuse?: $Read<boolean>;
            /** @description Whether the calling account may administer the connection, as the permission `manage_connection` allows. */
            can_manage?: $Read<boolean>;
            /** @description How many datasets use the connection, a whole number from 0. */
            dataset_count?: $Read<number>;
            /** @description How many users are linked to the connection, a whole number from 0. */
            user_count?: $Read<number>;
            /** @description How many user groups are linked to the connection, a whole number from 0. */
            group_count?: $Read<number>;
            /**
             * Format: date-time
             * @description When the connection was saved first, date and time in RFC 3339 with zone.
             */
            created_at?: $Read<string>;
            /**
             * Format: date-time
             * @description When the connection was last saved, date and time in RFC 3339 with zone.
             */
            updated_at?: $Read<string>;
        };
        /**
         * FTPAuth
         * @description Authentication for FTP servers; `type` names the scheme, of which only `basic_auth` exists.
         * @example {
         *       "type": "basic_auth",
         *       "username": "opendata",
         *       "password": "not-a-real-secret"
         *     }
         */
        FTPAuth: {
            /** @description Name of the scheme: `basic_auth`. */
            type: string;
        };
        /**
         * BasicAuth
         * @description User name and password, the part that the HTTP and FTP schemes of type `basic_auth` have in common.
         * @example {
         *       "username": "portal-reader",
         *       "password": "not-a-real-secret"
         *     }
         */
        BasicAuth: {
            /** @description Login name at the remote system, not on the portal. */
            username: string;
            /** @description Password at the remote system; never revealed in answers. */
            password?: $Write<string | null>;
        };
        /**
         * FTPBasicAuth
         * @description Login to an FTP or SFTP server with user name and password.
         * @example {
         *       "type": "basic_auth",
         *       "username": "opendata",
         *       "password": "not-a-real-secret"
         *     }
         */
        FTPBasicAuth: Omit<components["schemas"]["FTPAuth"], "type"> & components["schemas"]["BasicAuth"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "basic_auth";
        };
        /**
         * FTPConnection
         * @description Connection to an FTP or SFTP server (`type` `ftp`).
         * @example {
         *       "uid": "co_y2g6sm",
         *       "type": "ftp",
         *       "is_reusable": true,
         *       "can_reuse": true,
         *       "can_manage": true,
         *       "dataset_count": 2,
         *       "user_count": 1,
         *       "group_count": 0,
         *       "created_at": "2026-01-08T16:22:10Z",
         *       "updated_at": "2026-01-20T11:00:00Z",
         *       "url": "sftp://files.rivertown.example/outgoing/",
         *       "auth": {
         *         "type": "basic_auth",
         *         "username": "opendata",
         *         "password": null
         *       }
         *     }
         */
        FTPConnection: Omit<components["schemas"]["Connection"], "type"> & {
            /** @description Address of the server with scheme, such as `sftp://files.rivertown.example/outgoing/`; a resource adds its own relative path. */
            url: string;
            /** @description User name and password; null or absent if the server asks for none. */
            auth?: components["schemas"]["FTPBasicAuth"] | null;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ftp";
        };
        /**
         * SharepointAuth
         * @description Authentication for SharePoint; `type` names the scheme, of which only `oidc` exists.
         * @example {
         *       "type": "oidc",
         *       "grant_type": "authorization_code",
         *       "claims": {
         *         "sub": "7f1c2b9e",
         *         "name": "Maya Okafor",
         *         "email": "maya.okafor@rivertown.example"
         *       }
         *     }
         */
        SharepointAuth: {
            /** @description Name of the scheme: `oidc`. */
            type: string;
        };
        /**
         * ODSOIDCAuth
         * @description OpenID Connect sign-in through Opendatasoft's own registered application, hence without a client id or secret of yours.
         * @example {
         *       "grant_type": "authorization_code",
         *       "claims": {
         *         "sub": "7f1c2b9e",
         *         "name": "Maya Okafor",
         *         "email": "maya.okafor@rivertown.example"
         *       }
         *     }
         */
        ODSOIDCAuth: {
            /** @description One-time value that ties `code` to the sign-in it came from; write only. */
            nonce?: $Write<string | null>;
            /**
             * @description OAuth 2.0 grant in use, always `authorization_code`.
             * @enum {string}
             */
            grant_type: "authorization_code";
            /** @description Authorization code handed out when the user consents; write only. */
            code?: $Write<string | null>;
            /** @description Identity claims of the account that signed in, keyed by claim name; absent from requests. */
            claims: $Read<Record<string, unknown>>;
        };
        /**
         * SharepointOIDCAuth
         * @description Sign-in to SharePoint by OpenID Connect; send `nonce` and `code`, get back `claims`.
         * @example {
         *       "type": "oidc",
         *       "grant_type": "authorization_code",
         *       "claims": {
         *         "sub": "7f1c2b9e",
         *         "name": "Maya Okafor",
         *         "email": "maya.okafor@rivertown.example"
         *       }
         *     }
         */
        SharepointOIDCAuth: Omit<components["schemas"]["SharepointAuth"], "type"> & components["schemas"]["ODSOIDCAuth"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "oidc";
        };
        /**
         * SharepointConnection
         * @description Connection to Microsoft SharePoint (`type` `sharepoint`); drive and file are chosen per resource.
         * @example {
         *       "uid": "co_q9f4ze",
         *       "type": "sharepoint",
         *       "is_reusable": true,
         *       "can_reuse": true,
         *       "can_manage": true,
         *       "dataset_count": 3,
         *       "user_count": 1,
         *       "group_count": 1,
         *       "created_at": "2026-01-22T07:55:00Z",
         *       "updated_at": "2026-01-22T07:55:00Z",
         *       "auth": {
         *         "type": "oidc",
         *         "grant_type": "authorization_code",
         *         "claims": {
         *           "sub": "7f1c2b9e",
         *           "name": "Maya Okafor",
         *           "email": "maya.okafor@rivertown.example"
         *         }
         *       }
         *     }
         */
        SharepointConnection: Omit<components["schemas"]["Connection"], "type"> & {
            /** @description The SharePoint account's sign-in, of type `oidc`. */
            auth?: components["schemas"]["SharepointOIDCAuth"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "sharepoint";
        };
        /**
         * GoogleDriveAuth
         * @description Authentication for Google Drive; `type` names the scheme, of which only `oidc` exists.
         * @example {
         *       "type": "oidc",
         *       "grant_type": "authorization_code",
         *       "claims": {
         *         "sub": "104882",
         *         "name": "Claire Dubois",
         *         "email": "claire.dubois@rivertown.example"
         *       },
         *       "application_id": "example-application-id"
         *     }
         */
        GoogleDriveAuth: {
            /** @description Name of the scheme: `oidc`. */
            type: string;
        };
        /**
         * GoogleDriveOIDCAuth
         * @description Sign-in to Google Drive by OpenID Connect; send `nonce` and `code`, get back `claims` and `application_id`.
         * @example {
         *       "type": "oidc",
         *       "grant_type": "authorization_code",
         *       "claims": {
         *         "sub": "104882",
         *         "name": "Claire Dubois",
         *         "email": "claire.dubois@rivertown.example"
         *       },
         *       "application_id": "example-application-id"
         *     }
         */
        GoogleDriveOIDCAuth: Omit<components["schemas"]["GoogleDriveAuth"], "type"> & components["schemas"]["ODSOIDCAuth"] & {
            /** @description Identifier of the application behind the Google sign-in, supplied by the portal. */
            application_id: $Read<string>;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "oidc";
        };
        /**
         * GoogleDriveConnection
         * @description Connection to Google Drive (`type` `google_drive`); the file is chosen per resource.
         * @example {
         *       "uid": "co_u3x7la",
         *       "type": "google_drive",
         *       "is_reusable": false,
         *       "can_reuse": true,
         *       "can_manage": true,
         *       "dataset_count": 1,
         *       "user_count": 0,
         *       "group_count": 0,
         *       "created_at": "2026-02-18T12:40:00Z",
         *       "updated_at": "2026-02-18T12:40:00Z",
         *       "auth": {
         *         "type": "oidc",
         *         "grant_type": "authorization_code",
         *         "claims": {
         *           "sub": "104882",
         *           "name": "Claire Dubois",
         *           "email": "claire.dubois@rivertown.example"
         *         },
         *         "application_id": "example-application-id"
         *       }
         *     }
         */
        GoogleDriveConnection: Omit<components["schemas"]["Connection"], "type"> & {
            /** @description The Google account's sign-in, of type `oidc`. */
            auth?: components["schemas"]["GoogleDriveOIDCAuth"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "google_drive";
        };
        /**
         * AmazonS3Auth
         * @description Authentication for Amazon S3; `type` chooses between an access key pair and an assumed IAM role.
         * @example {
         *       "type": "aws_signature_v4",
         *       "access_key_id": "example-key-not-real",
         *       "secret_access_key": "not-a-real-secret",
         *       "region": "eu-west-1"
         *     }
         */
        AmazonS3Auth: {
            /** @description Name of the scheme: `aws_signature_v4` for an access key pair, `iam_role` for a role. */
            type: string;
        };
        /**
         * AWSSignatureV4Auth
         * @description Access key pair with which requests are signed by AWS Signature Version 4.
         * @example {
         *       "access_key_id": "example-key-not-real",
         *       "secret_access_key": "not-a-real-secret",
         *       "region": "eu-west-1"
         *     }
         */
        AWSSignatureV4Auth: {
            /** @description Public half of the AWS key pair. */
            access_key_id: string;
            /** @description Secret half of the AWS key pair; required when saving, never revealed in answers. */
            secret_access_key?: $Write<string | null>;
            /** @description AWS region of the bucket, such as `eu-west-1`. */
            region: string;
        };
        /**
         * AmazonS3AWSSignatureV4Auth
         * @description Access to Amazon S3 with an AWS access key pair.
         * @example {
         *       "type": "aws_signature_v4",
         *       "access_key_id": "example-key-not-real",
         *       "secret_access_key": "not-a-real-secret",
         *       "region": "eu-west-1"
         *     }
         */
        AmazonS3AWSSignatureV4Auth: Omit<components["schemas"]["AmazonS3Auth"], "type"> & components["schemas"]["AWSSignatureV4Auth"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "aws_signature_v4";
        };
        /**
         * AWSIAMRoleAuth
         * @description Role in your AWS account that Opendatasoft's AWS account assumes, so that no secret changes hands.
         * @example {
         *       "ods_aws_account_id": "000000000000",
         *       "external_id": "example-external-id",
         *       "is_valid": true,
         *       "role_arn": "arn:aws:iam::111111111111:role/rivertown-open-data-reader",
         *       "region": "eu-west-1"
         *     }
         */
        AWSIAMRoleAuth: {
            /** @description AWS account of Opendatasoft, the principal to allow in the role's trust policy. */
            ods_aws_account_id?: $Read<string>;
            /** @description External id for the role's trust policy (condition `sts:ExternalId`), issued by the portal. */
            external_id?: $Read<string>;
            /** @description Whether the portal considers the role usable. */
            is_valid?: $Read<boolean>;
            /** @description ARN of the role to assume, such as `arn:aws:iam::111111111111:role/reader`; optional. */
            role_arn?: string;
            /** @description AWS region to address, such as `eu-west-1`. */
            region: string;
        };
        /**
         * AmazonS3AWSIAMRoleAuth
         * @description Access to Amazon S3 through an assumed IAM role.
         * @example {
         *       "type": "iam_role",
         *       "ods_aws_account_id": "000000000000",
         *       "external_id": "example-external-id",
         *       "is_valid": true,
         *       "role_arn": "arn:aws:iam::111111111111:role/rivertown-open-data-reader",
         *       "region": "eu-west-1"
         *     }
         */
        AmazonS3AWSIAMRoleAuth: Omit<components["schemas"]["AmazonS3Auth"], "type"> & components["schemas"]["AWSIAMRoleAuth"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "iam_role";
        };
        /**
         * AmazonS3Connection
         * @description Connection to an Amazon S3 bucket (`type` `amazon_s3`); `url` is required.
         * @example {
         *       "uid": "co_m1v5rc",
         *       "type": "amazon_s3",
         *       "is_reusable": true,
         *       "can_reuse": true,
         *       "can_manage": true,
         *       "dataset_count": 6,
         *       "user_count": 2,
         *       "group_count": 1,
         *       "created_at": "2026-01-05T09:00:00Z",
         *       "updated_at": "2026-03-02T10:15:00Z",
         *       "url": "https://open-data.s3.rivertown.example/",
         *       "headers": [],
         *       "auth": {
         *         "type": "iam_role",
         *         "ods_aws_account_id": "000000000000",
         *         "external_id": "example-external-id",
         *         "is_valid": true,
         *         "role_arn": "arn:aws:iam::111111111111:role/rivertown-open-data-reader",
         *         "region": "eu-west-1"
         *       }
         *     }
         */
        AmazonS3Connection: Omit<components["schemas"]["Connection"], "type"> & {
            /** @description Extra HTTP headers for requests to the bucket; may be empty or left out. */
            headers?: {
                /** @description Header name, such as `x-amz-request-payer`. */
                name: string;
                /** @description Header value, such as `requester`. */
                value: string;
            }[];
            /** @description Access key pair or IAM role, according to its `type`. */
            auth?: components["schemas"]["AnyAmazonS3Auth"];
            /** @description Address of the bucket or container. */
            url: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "amazon_s3";
        };
        /**
         * AzureBlobStorageAuth
         * @description Authentication for Azure Blob Storage; `type` names the scheme, of which only `shared_key` exists.
         * @example {
         *       "type": "shared_key",
         *       "account_name": "rivertownopendata",
         *       "shared_key": "not-a-real-secret"
         *     }
         */
        AzureBlobStorageAuth: {
            /** @description Name of the scheme: `shared_key`. */
            type: string;
        };
        /**
         * AzureBlobStorageSharedKeyAuth
         * @description Access to Azure Blob Storage with the storage account's key.
         * @example {
         *       "type": "shared_key",
         *       "account_name": "rivertownopendata",
         *       "shared_key": "not-a-real-secret"
         *     }
         */
        AzureBlobStorageSharedKeyAuth: Omit<components["schemas"]["AzureBlobStorageAuth"], "type"> & {
            /** @description Name of the Azure storage account. */
            account_name: string;
            /** @description Access key of the storage account; a secret, so expect null in answers. */
            shared_key?: $Write<string | null>;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "shared_key";
        };
        /**
         * AzureBlobStorageConnection
         * @description Connection to Azure Blob Storage (`type` `azure_blob_storage`); `url` is required.
         * @example {
         *       "uid": "co_d8w2ph",
         *       "type": "azure_blob_storage",
         *       "is_reusable": true,
         *       "can_reuse": true,
         *       "can_manage": true,
         *       "dataset_count": 1,
         *       "user_count": 1,
         *       "group_count": 0,
         *       "created_at": "2026-02-25T14:10:00Z",
         *       "updated_at": "2026-02-25T14:10:00Z",
         *       "url": "https://blobs.rivertown.example/mobility/",
         *       "headers": [],
         *       "auth": {
         *         "type": "shared_key",
         *         "account_name": "rivertownopendata",
         *         "shared_key": null
         *       }
         *     }
         */
        AzureBlobStorageConnection: Omit<components["schemas"]["Connection"], "type"> & {
            /** @description Extra HTTP headers for requests to the storage account; may be empty or left out. */
            headers?: {
                /** @description Header name, such as `x-ms-version`. */
                name: string;
                /** @description Header value, such as `2021-08-06`. */
                value: string;
            }[];
            /** @description Shared key of the storage account. */
            auth?: components["schemas"]["AzureBlobStorageSharedKeyAuth"];
            /** @description Address of the bucket or container. */
            url: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "azure_blob_storage";
        };
        /**
         * HTTPAuth
         * @description Authentication for web servers; `type` chooses between Basic, OAuth 2.0 and OpenID Connect.
         * @example {
         *       "type": "basic_auth",
         *       "username": "portal-reader",
         *       "password": "not-a-real-secret"
         *     }
         */
        HTTPAuth: {
            /** @description Name of the scheme: `basic_auth`, `oauth2` or `oidc`. */
            type: string;
        };
        /**
         * HTTPBasicAuth
         * @description HTTP Basic authentication with user name and password.
         * @example {
         *       "type": "basic_auth",
         *       "username": "portal-reader",
         *       "password": "not-a-real-secret"
         *     }
         */
        HTTPBasicAuth: Omit<components["schemas"]["HTTPAuth"], "type"> & components["schemas"]["BasicAuth"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "basic_auth";
        };
        /**
         * OAuth2Auth
         * @description OAuth 2.0 client with which the portal fetches access tokens; `grant_type` decides what else is needed.
         * @example {
         *       "client_id": "rivertown-portal",
         *       "client_secret": "not-a-real-secret",
         *       "scope": "measurements.read",
         *       "token_endpoint": "https://login.rivertown.example/oauth2/token",
         *       "grant_type": "client_credentials"
         *     }
         */
        OAuth2Auth: {
            /** @description Identifier of your client, registered with the authorization server. */
            client_id: string;
            /** @description Secret of your client; required when saving, absent from answers. */
            client_secret?: $Write<string | null>;
            /** @description Scopes to ask for, separated by spaces. */
            scope: string;
            /** @description Absolute address where the authorization server issues tokens. */
            token_endpoint: string;
            /**
             * @description How the token is obtained: `client_credentials` as the client itself, `password` with user name and password, `authorization_code` with a code.
             * @enum {string}
             */
            grant_type: "password" | "authorization_code" | "client_credentials";
            /** @description Resource owner's login name, for the grant `password`; absent from answers. */
            username?: $Write<string>;
            /** @description Resource owner's password, for the grant `password`; absent from answers. */
            password?: $Write<string | null>;
            /** @description Authorization code, for the grant `authorization_code`; absent from answers. */
            code?: $Write<string | null>;
        };
        /**
         * HTTPOAuth2Auth
         * @description OAuth 2.0 for a web server or web API.
         * @example {
         *       "type": "oauth2",
         *       "client_id": "rivertown-portal",
         *       "client_secret": "not-a-real-secret",
         *       "scope": "measurements.read",
         *       "token_endpoint": "https://login.rivertown.example/oauth2/token",
         *       "grant_type": "client_credentials"
         *     }
         */
        HTTPOAuth2Auth: Omit<components["schemas"]["HTTPAuth"], "type"> & components["schemas"]["OAuth2Auth"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "oauth2";
        };
        /**
         * OIDCAuth
         * @description OpenID Connect client of your own, using the authorization code grant.
         * @example {
         *       "client_id": "rivertown-portal",
         *       "client_secret": "not-a-real-secret",
         *       "scope": "openid offline_access files.read",
         *       "token_endpoint": "https://login.example.org/oidc/token",
         *       "grant_type": "authorization_code",
         *       "code": "not-a-real-code",
         *       "claims": {
         *         "sub": "5d20a7"
         *       }
         *     }
         */
        OIDCAuth: {
            /** @description Identifier of your client, registered with the identity provider. */
            client_id: string;
            /** @description Secret of your client at the identity provider; required when saving, absent from answers. */
            client_secret?: $Write<string | null>;
            /** @description Scopes to ask for, separated by spaces; OpenID Connect wants `openid` among them. */
            scope: string;
            /** @description Absolute address where the identity provider issues tokens. */
            token_endpoint: string;
            /**
             * @description OAuth 2.0 grant, always `authorization_code`.
             * @enum {string}
             */
            grant_type: "authorization_code";
            /** @description Authorization code from the identity provider; absent from answers. */
            code?: $Write<string | null>;
            /** @description OpenID Connect claims, keyed by name; contents depend on the identity provider. */
            claims?: Record<string, unknown>;
        };
        /**
         * HTTPOIDCAuth
         * @description OpenID Connect for a web server or web API, with your own client.
         * @example {
         *       "type": "oidc",
         *       "client_id": "rivertown-portal",
         *       "client_secret": "not-a-real-secret",
         *       "scope": "openid offline_access files.read",
         *       "token_endpoint": "https://login.example.org/oidc/token",
         *       "grant_type": "authorization_code",
         *       "code": "not-a-real-code",
         *       "claims": {
         *         "sub": "5d20a7"
         *       }
         *     }
         */
        HTTPOIDCAuth: Omit<components["schemas"]["HTTPAuth"], "type"> & components["schemas"]["OIDCAuth"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "oidc";
        };
        /**
         * HTTPDatasource
         * @description Data fetched over HTTP or HTTPS.
         * @example {
         *       "type": "http",
         *       "relative_url": "v2/air-quality/hourly.csv?days=7",
         *       "headers": [
         *         {
         *           "name": "Accept",
         *           "value": "text/csv"
         *         }
         *       ],
         *       "connection": {
         *         "uid": "co_r5t9wq"
         *       }
         *     }
         */
        HTTPDatasource: Omit<components["schemas"]["Datasource"], "type"> & {
            /** @description Rest of the address behind the connection's `url`, with its query string. */
            relative_url?: string;
            /** @description HTTP headers for this source alone, beside those of the connection. */
            headers?: {
                /** @description Header name, such as `Accept`. */
                name?: string;
                /** @description Header value, sent as written. */
                value?: string;
            }[];
            /** @description Server and credentials: a saved one by its `uid`, or a new one written out in full. Answers hold the `uid` unless it is expanded. */
            connection: {
                /** @description Identifier of a saved connection: `co_` and six characters. */
                uid: string;
            } | components["schemas"]["HTTPConnection"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "http";
        };
        /**
         * FTPDatasource
         * @description Data fetched from an FTP or SFTP server.
         * @example {
         *       "type": "ftp",
         *       "relative_url": "exports/street-trees.csv",
         *       "connection": {
         *         "uid": "co_m2k7yb"
         *       }
         *     }
         */
        FTPDatasource: Omit<components["schemas"]["Datasource"], "type"> & {
            /** @description Path to the data behind the connection's `url`. */
            relative_url?: string;
            /** @description Server and credentials: a saved one by its `uid`, or a new one written out in full. Answers hold the `uid` unless it is expanded. */
            connection: {
                /** @description Identifier of a saved connection: `co_` and six characters. */
                uid: string;
            } | components["schemas"]["FTPConnection"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ftp";
        };
        /**
         * SharepointDatasource
         * @description A file in a SharePoint document library.
         * @example {
         *       "type": "sharepoint",
         *       "file_id": "01RVTBUDGET2026EXAMPLE",
         *       "drive_id": "b!example-council-drive",
         *       "connection": {
         *         "uid": "co_p8d3hs"
         *       }
         *     }
         */
        SharepointDatasource: Omit<components["schemas"]["Datasource"], "type"> & {
            /** @description Identifier Microsoft gives the file within its drive. */
            file_id: string;
            /** @description Identifier Microsoft gives the drive (document library) with the file. */
            drive_id: string;
            /** @description Authorised Microsoft account: a saved one by its `uid`, or a new one written out in full. Answers hold the `uid` unless it is expanded. */
            connection: {
                /** @description Identifier of a saved connection: `co_` and six characters. */
                uid: string;
            } | components["schemas"]["SharepointConnection"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "sharepoint";
        };
        /**
         * GoogleDriveDatasource
         * @description A file on Google Drive.
         * @example {
         *       "type": "google_drive",
         *       "file_id": "1ExampleFileOfBusStops",
         *       "connection": {
         *         "uid": "co_f6n4xe"
         *       }
         *     }
         */
        GoogleDriveDatasource: Omit<components["schemas"]["Datasource"], "type"> & {
            /** @description Identifier Google gives the file, as seen in its sharing link. */
            file_id: string;
            /** @description Authorised Google account: a saved one by its `uid`, or a new one written out in full. Answers hold the `uid` unless it is expanded. */
            connection: {
                /** @description Identifier of a saved connection: `co_` and six characters. */
                uid: string;
            } | components["schemas"]["GoogleDriveConnection"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "google_drive";
        };
        /**
         * Federated Dataset
         * @description The dataset of another portal that a federated resource reads.
         * @example {
         *       "dataset_id": "regional-air-quality",
         *       "metas": {
         *         "default": {
         *           "title": "Regional air quality",
         *           "publisher": "Valley Region",
         *           "license": "CC BY 4.0"
         *         }
         *       },
         *       "fields": [
         *         {
         *           "name": "station_code",
         *           "label": "Station",
         *           "type": "text"
         *         },
         *         {
         *           "name": "no2",
         *           "label": "NO2",
         *           "type": "double"
         *         }
         *       ]
         *     }
         */
        FederatedDataset: {
            /** @description Its readable identifier on that portal, such as `regional-air-quality`. */
            dataset_id?: string;
            /** @description Its metadata, present when the reference is expanded. */
            metas?: Record<string, unknown>;
            /** @description Its field definitions, present when the reference is expanded. */
            fields?: unknown[];
        };
        /**
         * Related user
         * @description Reference to a user that the portal fills in and a client cannot set.
         * @example {
         *       "username": "maya.okafor"
         *     }
         */
        RelatedUserReadOnly: {
            /** @description Login name of the user, as recorded by the portal. */
            username?: $Read<string>;
        };
        /**
         * Federated Datasource
         * @description Data taken from a dataset of another Opendatasoft portal.
         * @example {
         *       "type": "federated",
         *       "domain": {
         *         "domain_id": "regiondata"
         *       },
         *       "dataset": {
         *         "dataset_id": "regional-air-quality"
         *       },
         *       "permissions_user": {
         *         "username": "maya.okafor"
         *       },
         *       "parameters": {}
         *     }
         */
        FederatedDatasource: Omit<components["schemas"]["Datasource"], "type"> & {
            /** @description The portal that holds the dataset. */
            domain: {
                /** @description Identifier of that portal, such as `regiondata`. */
                domain_id: string;
            };
            /** @description The dataset, by its `dataset_id` alone or, in expanded answers, with metadata and fields. */
            dataset: {
                /** @description Identifier of the dataset on the other portal. */
                dataset_id: string;
            } | components["schemas"]["FederatedDataset"];
            /** @description User with whose permissions the remote dataset is read. Null if there is none. */
            permissions_user?: $Read<components["schemas"]["RelatedUserReadOnly"] | null>;
            /** @description Whether the remote dataset is read with a user's permissions (see `permissions_user`). Required in requests, never in answers. */
            impersonate_permissions: $Write<boolean>;
            /** @description Further settings of the federation, by name. */
            parameters?: Record<string, unknown>;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "federated";
        };
        /**
         * @description A file stored with a dataset for its resources.
         * @example {
         *       "uid": "bike-counters-2026.csv",
         *       "filename": "bike-counters-2026.csv",
         *       "mimetype": "text/csv",
         *       "created_at": "2026-03-02T08:05:12Z"
         *     }
         */
        DatasetFile: {
            /** @description Identifier to use in an `uploaded_file` datasource; resembles the file's name. */
            uid: $Read<string>;
            /** @description Name under which the file was sent. */
            filename?: $Read<string>;
            /** @description Media type, such as `text/csv`. Null if unknown. */
            mimetype?: $Read<string | null>;
            /**
             * Format: date-time
             * @description When the file was uploaded.
             */
            created_at?: $Read<string>;
        };
        /**
         * UploadedFileDatasource
         * @description A file that was uploaded to the dataset before.
         * @example {
         *       "type": "uploaded_file",
         *       "file": {
         *         "uid": "bike-counters-2026.csv",
         *         "filename": "bike-counters-2026.csv",
         *         "mimetype": "text/csv",
         *         "created_at": "2026-03-02T08:05:12Z"
         *       }
         *     }
         */
        UploadedFileDatasource: Omit<components["schemas"]["Datasource"], "type"> & {
            /** @description The file, by its `uid` in requests; answers add its details. */
            file: {
                /** @description Identifier of an uploaded file. */
                uid: string;
            } | components["schemas"]["DatasetFile"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "uploaded_file";
        };
        /**
         * AmazonS3Datasource
         * @description An object in an Amazon S3 bucket.
         * @example {
         *       "type": "amazon_s3",
         *       "url": "https://rivertown-open-data.example.com/air-quality/2026-03.csv",
         *       "headers": [],
         *       "connection": {
         *         "uid": "co_z3b8lu"
         *       }
         *     }
         */
        AmazonS3Datasource: Omit<components["schemas"]["Datasource"], "type"> & {
            /** @description Address of the object. */
            url?: string;
            /** @description HTTP headers for this source alone, beside those of the connection. */
            headers?: {
                /** @description Header name, such as `Accept`. */
                name?: string;
                /** @description Header value, sent as written. */
                value?: string;
            }[];
            /** @description Bucket access: a saved one by its `uid`, or a new one written out in full. Answers hold the `uid` unless it is expanded. */
            connection: {
                /** @description Identifier of a saved connection: `co_` and six characters. */
                uid: string;
            } | components["schemas"]["AmazonS3Connection"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "amazon_s3";
        };
        /**
         * AzureBlobStorageDatasource
         * @description A blob in an Azure storage account.
         * @example {
         *       "type": "azure_blob_storage",
         *       "url": "https://rivertownstore.example.com/trees/street-trees.csv",
         *       "headers": [],
         *       "connection": {
         *         "uid": "co_j9v5ac"
         *       }
         *     }
         */
        AzureBlobStorageDatasource: Omit<components["schemas"]["Datasource"], "type"> & {
            /** @description Address of the blob. */
            url?: string;
            /** @description HTTP headers for this source alone, beside those of the connection. */
            headers?: {
                /** @description Header name, such as `Accept`. */
                name?: string;
                /** @description Header value, sent as written. */
                value?: string;
            }[];
            /** @description Storage account access: a saved one by its `uid`, or a new one written out in full. Answers hold the `uid` unless it is expanded. */
            connection: {
                /** @description Identifier of a saved connection: `co_` and six characters. */
                uid: string;
            } | components["schemas"]["AzureBlobStorageConnection"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "azure_blob_storage";
        };
        /**
         * Resource schema
         * @description One source of a dataset's records: where they lie and how to read them. Real-time resources have no `datasource`, since records are pushed to them.
         * @example {
         *       "uid": "re_h4q7nz",
         *       "type": "csvfile",
         *       "title": "Air quality, last seven days",
         *       "display_name": "Air quality, last seven days",
         *       "extraction_infos": {
         *         "label": "CSV",
         *         "type": "csvfile"
         *       },
         *       "origin": {
         *         "label": "HTTP",
         *         "type": "http"
         *       },
         *       "updated_at": "2026-03-14T06:30:00Z",
         *       "params": {
         *         "encoding": "utf-8",
         *         "separator": ";",
         *         "headers_first_row": true,
         *         "first_row_no": 1,
         *         "doublequote": true
         *       },
         *       "datasource": {
         *         "type": "http",
         *         "relative_url": "v2/air-quality/hourly.csv?days=7",
         *         "headers": [
         *           {
         *             "name": "Accept",
         *             "value": "text/csv"
         *           }
         *         ],
         *         "connection": {
         *           "uid": "co_r5t9wq"
         *         }
         *       }
         *     }
         */
        Resource: {
            /** @description Identifier the portal gives the resource: `re_` and six characters. */
            uid: $Read<string>;
            /** @description Extractor that reads it, by its `type`, such as `csvfile`. */
            type: string;
            /** @description Name for people; often the name of the file. */
            title: string;
            /** @description Name the portal shows for the resource, set by the portal and not by requests. */
            display_name?: $Read<string>;
            /** @description How the data is read. Null if there is nothing to tell. */
            extraction_infos?: $Read<components["schemas"]["ExtractionInfos"] | null>;
            /** @description Where the data comes from. */
            origin?: $Read<components["schemas"]["OriginInfos"]>;
            /**
             * Format: date-time
             * @description When the resource last changed.
             */
            updated_at?: $Read<string>;
            /** @description Values for the extractor's parameters, by name; each extractor lists its own. */
            params?: Record<string, unknown>;
            /** @description Place the data is fetched from. Absent for real-time resources. */
            datasource?: components["schemas"]["AnyDatasource"];
            /** @description Address that records of a real-time resource are pushed to, push key included; absent for all other resources. Treat it as a secret. */
            url?: $Read<string>;
        };
        /**
         * Attachment schema
         * @description A file shown beside a dataset to explain it, such as a codebook or a map legend; every property is set by the portal on upload.
         * @example {
         *       "uid": "at_h4w9pk",
         *       "filename": "air-quality-codebook.pdf",
         *       "mimetype": "application/pdf",
         *       "created_at": "2026-03-14T06:30:00Z"
         *     }
         */
        DatasetAttachment: components["schemas"]["DatasetFile"];
        /**
         * Alternative export schema
         * @description A ready-made file in a dataset's export menu, made outside the portal; `type` decides whether it is stored there or merely linked.
         * @example {
         *       "uid": "ae_r6t3vn",
         *       "title": "Street trees, GeoPackage",
         *       "description": "All trees in ETRS89 / UTM zone 32N, built every January",
         *       "mimetype": "application/geopackage+sqlite3",
         *       "type": "uploaded_file",
         *       "created_at": "2026-01-12T08:00:00Z",
         *       "updated_at": "2026-01-12T08:00:00Z",
         *       "filename": "street-trees.gpkg"
         *     }
         */
        DatasetAlternativeExport: {
            /** @description Identifier given on creation: `ae_` and six characters. */
            uid: $Read<string>;
            /** @description Name of the entry as visitors see it in the export menu; never empty. */
            title: string;
            /** @description Explanation for visitors, for example of format, projection or age of the file. */
            description?: string;
            /** @description Media type of the file, such as `application/zip`. */
            mimetype?: $Read<string>;
            /**
             * @description Where the file lives: `uploaded_file` on the portal, `url` at an outside address.
             * @enum {string}
             */
            type: "url" | "uploaded_file";
            /**
             * Format: date-time
             * @description When the export was added, RFC 3339 with zone.
             */
            created_at?: $Read<string>;
            /**
             * Format: date-time
             * @description When the export was last changed, RFC 3339 with zone.
             */
            updated_at?: $Read<string>;
        };
        /**
         * UploadedFileDatasetAlternativeExport
         * @description Alternative export whose file is stored on the portal (`type` `uploaded_file`): static, hence quick to fetch even for very large datasets.
         * @example {
         *       "uid": "ae_r6t3vn",
         *       "title": "Street trees 2026, GeoPackage",
         *       "description": "State of 1 January 2026, ETRS89 / UTM zone 32N",
         *       "mimetype": "application/geopackage+sqlite3",
         *       "type": "uploaded_file",
         *       "created_at": "2026-01-12T08:00:00Z",
         *       "updated_at": "2026-02-03T15:41:09Z",
         *       "filename": "street-trees.gpkg"
         *     }
         */
        UploadedFileDatasetAlternativeExport: Omit<components["schemas"]["DatasetAlternativeExport"], "type"> & {
            /** @description Name of the stored file, with extension. */
            filename?: $Read<string>;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "uploaded_file";
        };
        /**
         * URLDatasetAlternativeExport
         * @description Alternative export that only links to a file, which may be hosted anywhere (`type` `url`).
         * @example {
         *       "uid": "ae_k8d5zq",
         *       "title": "Street trees, full archive",
         *       "description": "Yearly snapshots since 2015, zipped",
         *       "mimetype": "application/zip",
         *       "type": "url",
         *       "created_at": "2026-01-15T10:20:00Z",
         *       "updated_at": "2026-01-15T10:20:00Z",
         *       "url": "https://archive.rivertown.example/trees/street-trees-all.zip"
         *     }
         */
        URLDatasetAlternativeExport: Omit<components["schemas"]["DatasetAlternativeExport"], "type"> & {
            /** @description Absolute address of the file; downloads are redirected there. Cannot be set through this API. */
            url?: $Read<string>;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "url";
        };
        /**
         * User ruleset schema
         * @description What one user may see of a dataset and do with it; takes the place of the dataset's `default_security` for that user.
         * @example {
         *       "security": {
         *         "is_data_visible": true,
         *         "visible_fields": [
         *           "station",
         *           "measured_at",
         *           "no2",
         *           "pm10"
         *         ],
         *         "filter_query": "district:\"Harbour\"",
         *         "api_calls_quota": {
         *           "unit": "day",
         *           "limit": 5000
         *         }
         *       },
         *       "permissions": [
         *         "explore_restricted_dataset"
         *       ],
         *       "user": {
         *         "username": "jonas.lind"
         *       }
         *     }
         */
        DatasetUserSecurity: {
            /** @description Visible records and fields and the API call quota of this user. */
            security?: components["schemas"]["DatasetSecurity"];
            /** @description Special permissions of this user on the dataset, each at most once: `explore_restricted_dataset`, `edit_dataset`, `publish_dataset` or `manage_dataset`. */
            permissions?: ("explore_restricted_dataset" | "edit_dataset" | "publish_dataset" | "manage_dataset")[];
            /** @description Whom the ruleset is for; required. */
            user: components["schemas"]["RelatedUser"];
        };
        /**
         * Group ruleset schema
         * @description What the members of one user group may see of a dataset and do with it.
         * @example {
         *       "security": {
         *         "is_data_visible": true,
         *         "visible_fields": null,
         *         "filter_query": "",
         *         "api_calls_quota": null
         *       },
         *       "permissions": [
         *         "explore_restricted_dataset",
         *         "edit_dataset",
         *         "publish_dataset",
         *         "manage_dataset"
         *       ],
         *       "group": {
         *         "uid": "data_stewards"
         *       }
         *     }
         */
        DatasetGroupSecurity: {
            /** @description Visible records and fields and the API call quota for members of the group. */
            security?: components["schemas"]["DatasetSecurity"];
            /** @description Special permissions that members gain on the dataset, each at most once: `explore_restricted_dataset`, `edit_dataset`, `publish_dataset` or `manage_dataset`. */
            permissions?: ("explore_restricted_dataset" | "edit_dataset" | "publish_dataset" | "manage_dataset")[];
            /** @description Which group the ruleset is for; required. */
            group: {
                /** @description Identifier of the user group, as in the list of groups, for example `data_stewards`. */
                uid: string;
            };
        };
        /**
         * Dataset version schema
         * @description One entry in a dataset's history, left by a change to the dataset or to one of its parts.
         * @example {
         *       "uid": "ch_e8y4qb",
         *       "sections": [
         *         "metadata",
         *         "security"
         *       ],
         *       "created_by": {
         *         "username": "jonas.lind"
         *       },
         *       "can_restore": true,
         *       "created_at": "2026-03-27T15:18:02Z"
         *     }
         */
        DatasetVersion: {
            /** @description Identifier of the version, `ch_` and six characters. */
            uid: $Read<string>;
            /** @description Names of the parts of the dataset that the change touched. */
            sections?: string[];
            /** @description Who made the change. */
            created_by?: components["schemas"]["RelatedUserReadOnly"];
            /** @description Whether `restore-version` is possible for this entry. */
            can_restore?: boolean;
            /**
             * Format: date-time
             * @description When the change was made.
             */
            created_at?: $Read<string>;
        };
        /**
         * Schedule schema
         * @description Cron rule by which the portal updates one dataset; unlike a harvester's, it names no time zone.
         * @example {
         *       "uid": "sc_p1r6vt",
         *       "cron_schedule": "15 4 * * 1-5"
         *     }
         */
        DatasetSchedule: {
            /** @description Identifier of the schedule, `sc_` and six characters. */
            uid: $Read<string>;
            /** @description Unix cron expression of five fields: minute, hour, day of month, month, day of week. `15 4 * * 1-5` is a quarter past four on weekdays. */
            cron_schedule: string;
        };
        /**
         * @description Values of a single template keyed by field name; `template_name` in the path decides which of the shapes it is.
         * @example {
         *       "title": {
         *         "value": "Bus stops in Rivertown",
         *         "remote_value": "Stops of the regional network",
         *         "override_remote_value": true
         *       },
         *       "description": {
         *         "value": "<p>All stops served by regional buses.</p>",
         *         "remote_value": "<p>All stops served by regional buses.</p>",
         *         "override_remote_value": false
         *       },
         *       "keyword": {
         *         "value": [
         *           "bus",
         *           "public transport"
         *         ],
         *         "remote_value": [
         *           "transit"
         *         ],
         *         "override_remote_value": true
         *       },
         *       "modified": {
         *         "value": "2026-02-20T04:15:00Z",
         *         "remote_value": "2026-02-20T04:15:00Z",
         *         "override_remote_value": false
         *       },
         *       "language": {
         *         "value": "en",
         *         "remote_value": "en",
         *         "override_remote_value": false
         *       },
         *       "timezone": {
         *         "value": "Europe/Zurich",
         *         "override_remote_value": true
         *       },
         *       "publisher": {
         *         "value": "Regional Transit Authority",
         *         "remote_value": "Regional Transit Authority",
         *         "override_remote_value": false
         *       }
         *     }
         */
        DatasetMetadataTemplate: components["schemas"]["DatasetMetadataDefault"] | components["schemas"]["DatasetMetadataInternal"] | components["schemas"]["DatasetMetadataVisualization"] | components["schemas"]["DatasetMetadataAssetContentConfiguration"] | components["schemas"]["DatasetMetadataCustom"];
        /**
         * @description Special permission on a connection; `manage_connection`, to administer it, is the only one.
         * @example manage_connection
         * @enum {string}
         */
        PermissionEnum: "manage_connection";
        /**
         * User ruleset schema
         * @description What one user may do with a connection.
         * @example {
         *       "user": {
         *         "username": "claire.dubois"
         *       },
         *       "permissions": [
         *         "manage_connection"
         *       ]
         *     }
         */
        UserSecurity: {
            /** @description Whom the ruleset is for, by username. */
            user?: components["schemas"]["RelatedUser"];
            /** @description Special permissions of the user on the connection; an empty list grants none. */
            permissions?: components["schemas"]["PermissionEnum"][];
        };
        /**
         * Group ruleset schema
         * @description What the members of one user group may do with a connection.
         * @example {
         *       "group": {
         *         "uid": "data_stewards"
         *       },
         *       "permissions": [
         *         "manage_connection"
         *       ]
         *     }
         */
        GroupSecurity: {
            /** @description Which user group the ruleset is for. */
            group?: {
                /** @description Identifier of the user group, as in the list of groups, for example `mobility_team`. */
                uid?: string;
            };
            /** @description Special permissions of the group's members on the connection; an empty list grants none. */
            permissions?: components["schemas"]["PermissionEnum"][];
        };
        /**
         * Code editor page schema
         * @description A portal page written in HTML and CSS, in one or more languages.
         * @example {
         *       "slug": "air-quality-today",
         *       "title": {
         *         "en": "Air quality today",
         *         "fr": "La qualité de l'air aujourd'hui"
         *       },
         *       "description": "Latest readings of the city's monitoring stations, with a map and a chart.",
         *       "content": {
         *         "html": {
         *           "en": "<h1>Air quality today</h1>\n<p class=\"lead\">Updated every hour.</p>",
         *           "fr": "<h1>La qualité de l'air aujourd'hui</h1>\n<p class=\"lead\">Actualisée toutes les heures.</p>"
         *         },
         *         "css": {
         *           "en": ".lead { font-size: 1.2rem; }",
         *           "fr": ".lead { font-size: 1.2rem; }"
         *         }
         *       },
         *       "template": "custom.html",
         *       "tags": [
         *         "environment",
         *         "dashboard"
         *       ],
         *       "has_subdomain_copies": true,
         *       "is_pushed_by_parent": false,
         *       "is_restricted": false,
         *       "is_archived": false,
         *       "created_by": {
         *         "username": "maya.okafor"
         *       },
         *       "updated_by": {
         *         "username": "jonas.lind"
         *       },
         *       "updated_at": "2026-03-14T06:30:00Z",
         *       "created_at": "2026-02-03T09:12:41Z"
         *     }
         */
        CodeEditorPage: {
            /** @description Last part of the page's web address, readable and unique on the portal; also identifies the page in the API. */
            slug?: string;
            /** @description Title of the page by language code, such as `{en: "Air quality"}`. */
            title?: {
                [key: string]: string;
            };
            /** @description What the page is about, in plain text; not split by language. */
            description?: string;
            /** @description Source of the page, markup and styles apart, each by language. */
            content: {
                /** @description Markup of the page by language code. */
                html?: {
                    [key: string]: string;
                };
                /** @description Style sheet of the page by language code. */
                css?: {
                    [key: string]: string;
                };
            };
            /** @description File name of the HTML template into which the content is set, such as `custom.html`. */
            template?: string;
            /** @description Keywords by which pages are classified and sorted. */
            tags?: string[];
            /** @description True when copies of the page were pushed to at least one subdomain. */
            has_subdomain_copies?: $Read<boolean>;
            /** @description True when the page came to this portal from its parent domain. */
            is_pushed_by_parent?: $Read<boolean>;
            /** @description True hides the page from everyone without a ruleset, their own or a group's. False shows it to all who can explore the portal. */
            is_restricted?: boolean;
            /** @description True for a page out of service: closed to readers and editors, and left out of the licence's page count. */
            is_archived?: boolean;
            /** @description The user who made the page. */
            created_by?: components["schemas"]["RelatedUserReadOnly"];
            /** @description The user who last changed the page. */
            updated_by?: components["schemas"]["RelatedUserReadOnly"];
            /**
             * Format: date-time
             * @description Moment of the last change, RFC 3339.
             */
            updated_at?: $Read<string>;
            /**
             * Format: date-time
             * @description Moment the page was made, RFC 3339.
             */
            created_at?: $Read<string>;
        };
        /**
         * @description A right on one code editor page: `edit_page` to change it, `manage_page` to manage its security. Seeing the page takes neither.
         * @example manage_page
         * @enum {string}
         */
        "PermissionEnum-2": "edit_page" | "manage_page";
        /**
         * Group ruleset
         * @description What the members of one group may do with a code editor page.
         * @example {
         *       "group": {
         *         "uid": "open_data_editors"
         *       },
         *       "permissions": [
         *         "edit_page",
         *         "manage_page"
         *       ]
         *     }
         */
        "GroupSecurity-2": {
            /** @description The group the rules are for. */
            group?: {
                /** @description Identifier of the group, as in the list of user groups. */
                uid?: string;
            };
            /** @description Rights beyond seeing the page; an empty list for read access only. */
            permissions?: components["schemas"]["PermissionEnum-2"][];
        };
        /**
         * User ruleset
         * @description What one user may do with a code editor page, apart from what their groups allow.
         * @example {
         *       "user": {
         *         "username": "jonas.lind"
         *       },
         *       "permissions": []
         *     }
         */
        "UserSecurity-2": {
            /** @description The user the rules are for, by username. */
            user?: components["schemas"]["RelatedUser"];
            /** @description Rights beyond seeing the page; an empty list for read access only. */
            permissions?: components["schemas"]["PermissionEnum-2"][];
        };
        /**
         * Studio page schema
         * @description A page built in the visual editor Studio: its address, visibility and dates, with a summary of its contents.
         * @example {
         *       "uid": "sp_r4k8wz",
         *       "slug": "cycling-in-rivertown",
         *       "public": true,
         *       "contents": [
         *         {
         *           "version_name": "published",
         *           "title": "Cycling in Rivertown",
         *           "description": "What the bike counters tell about the city's streets.",
         *           "created_at": "2026-02-11T10:02:15Z",
         *           "updated_at": "2026-03-02T16:44:09Z",
         *           "updated_by": {
         *             "username": "claire.dubois"
         *           }
         *         }
         *       ],
         *       "first_published_at": "2026-03-02T16:45:30Z",
         *       "created_at": "2026-02-11T10:02:15Z",
         *       "updated_at": "2026-03-02T16:44:09Z",
         *       "created_by": {
         *         "username": "jonas.lind"
         *       }
         *     }
         */
        StudioPage: {
            /** @description Identifier of the page in the API: `sp_` and six characters. Given by the portal. */
            uid: $Read<string>;
            /** @description Last part of the page's web address, readable and not empty. Unlike `uid` it can be changed. */
            slug?: string;
            /**
             * @description True shows the published page to all who can explore the portal. False, the default, keeps it to users with a ruleset of their own or a group's.
             * @default false
             */
            public?: boolean;
            /** @description The versions of what the page shows, without their blocks. */
            contents?: $Read<{
                /** @description Name that tells this version of the content from the others. */
                version_name?: string;
                /** @description Title of the page in this version. */
                title?: string;
                /** @description Description of the page in this version. */
                description?: string;
                /**
                 * Format: date-time
                 * @description Moment this version was begun, RFC 3339.
                 */
                created_at?: string;
                /**
                 * Format: date-time
                 * @description Moment this version was last edited, RFC 3339.
                 */
                updated_at?: string;
                /** @description The user who last edited this version. */
                updated_by?: components["schemas"]["RelatedUserReadOnly"];
            }[]>;
            /**
             * Format: date-time
             * @description Moment the page first went online, RFC 3339; not set before that.
             */
            first_published_at?: $Read<string>;
            /**
             * Format: date-time
             * @description Moment the page was made, RFC 3339.
             */
            created_at?: $Read<string>;
            /**
             * Format: date-time
             * @description Moment the page was last edited, RFC 3339.
             */
            updated_at?: $Read<string>;
            /** @description The user who made the page. */
            created_by?: components["schemas"]["RelatedUserReadOnly"];
        };
        /**
         * @description A right on one Studio page: `edit_page`, to change it, is the only one. Seeing the page takes just a ruleset.
         * @example edit_page
         * @enum {string}
         */
        "PermissionEnum-3": "edit_page";
        /**
         * Group ruleset
         * @description What the members of one group may do with a Studio page.
         * @example {
         *       "group": {
         *         "uid": "transport_team"
         *       },
         *       "permissions": [
         *         "edit_page"
         *       ]
         *     }
         */
        "GroupSecurity-3": {
            /** @description The group the rules are for. */
            group?: {
                /** @description Identifier of the group, as in the list of user groups. */
                uid?: string;
            };
            /** @description `["edit_page"]` to allow editing, an empty list for read access only. */
            permissions?: components["schemas"]["PermissionEnum-3"][];
        };
        /**
         * User ruleset
         * @description What one user may do with a Studio page, apart from what their groups allow.
         * @example {
         *       "user": {
         *         "username": "claire.dubois"
         *       },
         *       "permissions": [
         *         "edit_page"
         *       ]
         *     }
         */
        "UserSecurity-3": {
            /** @description The user the rules are for, by username. */
            user?: components["schemas"]["RelatedUser"];
            /** @description `["edit_page"]` to allow editing, an empty list for read access only. */
            permissions?: components["schemas"]["PermissionEnum-3"][];
        };
        /**
         * Permission
         * @description A right that holds on the whole portal, granted to a user, a group or an API key. The names tell what about: datasets (`…_dataset`), pages (`…_page`), forms (`…_form`), reuses, theme, subdomains, monitoring; `edit_domain` marks the portal's administrators. The list may grow.
         * @example publish_dataset
         */
        Permission: string;
        /**
         * API key schema
         * @description A secret with which a program acts as a user of the portal, within the permissions given to the key.
         * @example {
         *       "uid": "ak_h3x9pn",
         *       "label": "Hourly air quality upload",
         *       "key": "example-key-not-real",
         *       "permissions": [
         *         "edit_dataset",
         *         "publish_dataset"
         *       ],
         *       "created_at": "2026-01-08T14:21:37Z",
         *       "user": {
         *         "username": "maya.okafor"
         *       },
         *       "revocation_status": {
         *         "revoked_at": null,
         *         "revocation_reason": ""
         *       },
         *       "is_revoked": false
         *     }
         */
        APIKey: {
            /** @description Identifier of the key in the API: `ak_` and six characters. Not the secret. */
            uid: $Read<string>;
            /** @description Name by which people recognise the key, such as the program that uses it. */
            label?: string;
            /** @description The secret itself, generated by the portal; it goes into the `Authorization` header. Treat it like a password. */
            key?: $Read<string>;
            /** @description What may be done with the key. Name only what the program needs. */
            permissions?: components["schemas"]["Permission"][];
            /**
             * Format: date-time
             * @description Moment the key was generated, RFC 3339.
             */
            created_at?: $Read<string>;
            /** @description The user in whose name the key acts. */
            user?: components["schemas"]["RelatedUserReadOnly"];
            /** @description When and why the key was withdrawn. */
            revocation_status?: $Read<{
                /** @description Moment of the revocation, RFC 3339; null while the key is valid. */
                revoked_at?: $Read<string | null>;
                /** @description The reason given at revocation, if there was one. */
                revocation_reason?: string;
            }>;
            /** @description True once the key has been withdrawn and no longer gives access. */
            is_revoked?: $Read<boolean>;
        };
        /**
         * ExploreLimits
         * @description Quota of a user or group on the portal, counted in API calls.
         * @example {
         *       "api_calls": {
         *         "limit": 20000,
         *         "unit": "day"
         *       }
         *     }
         */
        ExploreLimits: {
            /** @description Number of API calls allowed in a period. */
            api_calls?: {
                /** @description Calls allowed per period; 0 or more. */
                limit: number;
                /**
                 * @description Length of the period in which calls are counted.
                 * @enum {string}
                 */
                unit: "year" | "month" | "day" | "hour" | "minute" | "second";
            };
        };
        /**
         * ManagementLimits
         * @deprecated
         * @description Former limits on managing the portal. Deprecated and without properties of its own: answers show an empty object, and requests can leave it out.
         * @example {}
         */
        ManagementLimits: Record<string, unknown>;
        /**
         * User group schema
         * @description A set of users who share permissions and a quota.
         * @example {
         *       "uid": "open_data_editors",
         *       "title": "Open data editors",
         *       "description": "Staff of the data office who keep the city's datasets up to date.",
         *       "user_count": 7,
         *       "permissions": [
         *         "create_dataset",
         *         "edit_dataset",
         *         "publish_dataset"
         *       ],
         *       "explore_limits": {
         *         "api_calls": {
         *           "limit": 20000,
         *           "unit": "day"
         *         }
         *       },
         *       "management_limits": {},
         *       "created_at": "2026-01-05T09:30:00Z",
         *       "updated_at": "2026-02-16T10:11:12Z",
         *       "created_by": {
         *         "username": "maya.okafor"
         *       },
         *       "updated_by": {
         *         "username": "maya.okafor"
         *       }
         *     }
         */
        UserGroup: {
            /** @description Identifier of the group, readable like `open_data_editors`; given by the portal and used in paths and rulesets. */
            uid: $Read<string>;
            /** @description Name of the group as people see it. */
            title: string;
            /** @description What the group is for, in plain text. */
            description?: string;
            /** @description How many users are in the group. */
            user_count?: $Read<number>;
            /** @description Portal-wide rights that every member gets, on top of their personal ones. */
            permissions?: components["schemas"]["Permission"][];
            /** @description Quota on API calls that comes with the group. */
            explore_limits?: components["schemas"]["ExploreLimits"];
            /** @description Deprecated; leave it out. */
            management_limits?: components["schemas"]["ManagementLimits"];
            /**
             * Format: date-time
             * @description Moment the group was made, RFC 3339.
             */
            created_at?: $Read<string>;
            /**
             * Format: date-time
             * @description Moment the group was last changed, RFC 3339.
             */
            updated_at?: $Read<string>;
            /** @description The user who made the group. */
            created_by?: components["schemas"]["RelatedUserReadOnly"];
            /** @description The user who last changed the group. */
            updated_by?: components["schemas"]["RelatedUserReadOnly"];
        };
        /**
         * User schema
         * @description A person linked to the portal. The account itself can be shared by several portals; permissions, quota and groups are those on this one.
         * @example {
         *       "username": "maya.okafor",
         *       "display_name": "maya.okafor",
         *       "first_name": "Maya",
         *       "last_name": "Okafor",
         *       "is_active": true,
         *       "email": "maya.okafor@rivertown.example",
         *       "is_ods": false,
         *       "account_type": "global",
         *       "permissions": [
         *         "edit_domain",
         *         "manage_dataset"
         *       ],
         *       "joined_at": "2026-01-05T08:15:00Z",
         *       "last_seen_at": "2026-03-14T06:28:51Z",
         *       "last_login_at": "2026-03-13T07:40:12Z",
         *       "expires_at": null,
         *       "explore_limits": {
         *         "api_calls": {
         *           "limit": 5000,
         *           "unit": "day"
         *         }
         *       },
         *       "management_limits": {},
         *       "gravatar_url": "//avatars.example.org/avatar/5f0c2a9be7?s=80",
         *       "groups": [
         *         {
         *           "uid": "open_data_editors"
         *         }
         *       ],
         *       "identity_providers": []
         *     }
         */
        User: {
            /** @description Login name, which identifies the user in paths and rulesets. */
            username?: string;
            /** @description Simplified form of the username, for showing to people. */
            display_name?: $Read<string>;
            /** @description Given name; may be empty. */
            first_name?: string;
            /** @description Family name; may be empty. */
            last_name?: string;
            /** @description True when the user is able to log in to the account. */
            is_active?: $Read<boolean>;
            /** @description E-mail address, to which an invitation is sent. */
            email: string;
            /** @description True for staff of Opendatasoft, the platform's vendor. */
            is_ods?: $Read<boolean>;
            /**
             * @description Kind of account, set by the portal: `global`, `linked` or `local`.
             * @enum {string}
             */
            account_type?: $Read<"global" | "linked" | "local">;
            /** @description Portal-wide rights granted to the user personally; those from groups are not listed here. */
            permissions?: components["schemas"]["Permission"][];
            /**
             * Format: date-time
             * @description Moment the user was linked to this portal, RFC 3339.
             */
            joined_at?: $Read<string>;
            /**
             * Format: date-time
             * @description Moment the account was last in use, RFC 3339.
             */
            last_seen_at?: $Read<string>;
            /**
             * Format: date-time
             * @description Moment of the last login, RFC 3339.
             */
            last_login_at?: $Read<string>;
            /** @description Moment the account runs out, RFC 3339; null when it has no end. */
            expires_at?: $Read<string | null>;
            /** @description The user's own quota of API calls on this portal. */
            explore_limits?: components["schemas"]["ExploreLimits"];
            /** @description Deprecated; leave it out. */
            management_limits?: components["schemas"]["ManagementLimits"];
            /** @description Address of the user's picture, without a scheme: it begins with `//`. */
            gravatar_url?: $Read<string>;
            /** @description Groups of this portal the user is in: references by uid, or complete groups where `expand=groups` was asked for. */
            groups?: {
                /** @description Identifier of the group. */
                uid?: string;
            }[] | components["schemas"]["UserGroup"][];
            /** @description Identity providers the user can log in through; empty for none. */
            identity_providers?: $Read<{
                /** @description Identifier of the identity provider. */
                uid?: string;
            }[]>;
        };
        /**
         * @description Definition of one field of a metadata template.
         * @example {
         *       "name": "data_steward",
         *       "type": "text",
         *       "label": "Data steward",
         *       "help_text": "First contact for questions about the content",
         *       "is_hidden": false,
         *       "self_suggest": true,
         *       "is_filter": true,
         *       "i18n": false,
         *       "suggest_url": null,
         *       "choices": null,
         *       "labels": null,
         *       "requirement_level": "mandatory"
         *     }
         */
        MetadataTemplateField: {
            /** @description Technical name of the field, unique in its template; the key under which datasets hold the value. */
            name: string;
            /**
             * @description Kind of value: `enum` takes one of `choices`, `enumlist` several, `list` several free strings; the `uri_…` kinds are choices identified by URI. Default `text`.
             * @default text
             * @enum {string}
             */
            type?: "text" | "date" | "datetime" | "geo_shape" | "geo_area" | "html" | "multitext" | "boolean" | "int" | "double" | "longstring" | "enum" | "list" | "enumlist" | "uri_enum" | "uri_enumlist";
            /**
             * @description Name shown to people. Null when none was set, despite the declared string type.
             * @default null
             */
            label?: string | null;
            /**
             * @description Hint shown next to the field in the editing form; null when there is none.
             * @default null
             */
            help_text?: null | string;
            /**
             * @description Whether the field is kept out of sight; set by the platform. Default `false`.
             * @default false
             */
            is_hidden?: $Read<boolean>;
            /**
             * @description Whether values already used in this field are proposed while editing. Default `false`.
             * @default false
             */
            self_suggest?: boolean;
            /**
             * @description Whether the field serves as a filter in the catalog. Default `false`.
             * @default false
             */
            is_filter?: boolean;
            /**
             * @description Whether the value can be given per language. Default `false`.
             * @default false
             */
            i18n?: boolean;
            /** @description Address of the service that proposes values for this field; null when there is none. */
            suggest_url?: $Read<null | string>;
            /**
             * @description Values allowed in the enumerated types; null when the field takes free input.
             * @default null
             */
            choices?: null | string[];
            /**
             * @description Display names for coded values, as a map of maps of strings; null when the values speak for themselves.
             * @default null
             */
            labels?: null | {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /**
             * @description How firmly a value is asked for: `optional` (default), `recommended` or `mandatory`.
             * @default optional
             * @enum {string}
             */
            requirement_level?: "optional" | "recommended" | "mandatory";
        };
        /**
         * @description What all metadata templates have in common. A template groups fields, much like a namespace.
         * @example {
         *       "name": "council_records",
         *       "title": "Council records",
         *       "is_active": false,
         *       "is_always_active": false,
         *       "is_system": false,
         *       "schema": [
         *         {
         *           "name": "committee",
         *           "type": "enumlist",
         *           "label": "Committees",
         *           "help_text": "Committees that dealt with the matter",
         *           "is_hidden": false,
         *           "self_suggest": false,
         *           "is_filter": true,
         *           "i18n": false,
         *           "suggest_url": null,
         *           "choices": [
         *             "finance",
         *             "mobility",
         *             "environment"
         *           ],
         *           "labels": null,
         *           "requirement_level": "recommended"
         *         }
         *       ],
         *       "created_at": "2026-06-08T07:55:00Z",
         *       "created_by": {
         *         "username": "claire.dubois"
         *       },
         *       "updated_at": "2026-06-08T07:55:00Z",
         *       "updated_by": {
         *         "username": "claire.dubois"
         *       },
         *       "type": "basic"
         *     }
         */
        BaseMetadataTemplate: {
            /** @description Identifier used in paths and as the key in a dataset's metadata; at least one character. */
            name: string;
            /** @description Name shown to people. */
            title: string;
            /** @description Whether the template can be filled in on datasets. */
            is_active: boolean;
            /** @description `true` for templates that are permanently on. */
            is_always_active?: $Read<boolean>;
            /** @description `true` for templates the platform supplies, `false` for your own. */
            is_system?: $Read<boolean>;
            /** @description Field definitions, in order. */
            schema: components["schemas"]["MetadataTemplateField"][];
            /**
             * Format: date-time
             * @description When the template was created, RFC 3339.
             */
            created_at?: $Read<string>;
            /** @description User who created the template. */
            created_by?: components["schemas"]["RelatedUserReadOnly"];
            /**
             * Format: date-time
             * @description When the template was last changed, RFC 3339.
             */
            updated_at?: $Read<string>;
            /** @description User who last changed the template. */
            updated_by?: components["schemas"]["RelatedUserReadOnly"];
            /** @description Kind of template. */
            type: string;
        };
        /**
         * Metadata template schema
         * @description A metadata template of any type, as read from the portal.
         * @example {
         *       "name": "stewardship",
         *       "title": "Data stewardship",
         *       "is_active": true,
         *       "is_always_active": false,
         *       "is_system": false,
         *       "schema": [
         *         {
         *           "name": "data_steward",
         *           "type": "text",
         *           "label": "Data steward",
         *           "help_text": "First contact for questions about the content",
         *           "is_hidden": false,
         *           "self_suggest": true,
         *           "is_filter": true,
         *           "i18n": false,
         *           "suggest_url": null,
         *           "choices": null,
         *           "labels": null,
         *           "requirement_level": "mandatory"
         *         },
         *         {
         *           "name": "update_frequency",
         *           "type": "enum",
         *           "label": "Update frequency",
         *           "help_text": null,
         *           "is_hidden": false,
         *           "self_suggest": false,
         *           "is_filter": false,
         *           "i18n": false,
         *           "suggest_url": null,
         *           "choices": [
         *             "hourly",
         *             "daily",
         *             "monthly",
         *             "yearly"
         *           ],
         *           "labels": null,
         *           "requirement_level": "recommended"
         *         }
         *       ],
         *       "created_at": "2026-01-12T10:02:00Z",
         *       "created_by": {
         *         "username": "maya.okafor"
         *       },
         *       "updated_at": "2026-03-03T16:20:00Z",
         *       "updated_by": {
         *         "username": "jonas.lind"
         *       },
         *       "type": "admin"
         *     }
         */
        MetadataTemplate: components["schemas"]["BaseMetadataTemplate"] & {
            /**
             * @description `basic` for descriptive and `admin` for administrative fields, both open to custom templates; `interop` for exchange standards such as DCAT or INSPIRE; `extra` for the remaining ones.
             * @enum {string}
             */
            type?: "interop" | "basic" | "extra" | "admin";
        };
        /**
         * @description A metadata template of the two types that you can create and edit yourself.
         * @example {
         *       "name": "council_records",
         *       "title": "Council records",
         *       "is_active": false,
         *       "is_always_active": false,
         *       "is_system": false,
         *       "schema": [
         *         {
         *           "name": "committee",
         *           "type": "enumlist",
         *           "label": "Committees",
         *           "help_text": "Committees that dealt with the matter",
         *           "is_hidden": false,
         *           "self_suggest": false,
         *           "is_filter": true,
         *           "i18n": false,
         *           "suggest_url": null,
         *           "choices": [
         *             "finance",
         *             "mobility",
         *             "environment"
         *           ],
         *           "labels": null,
         *           "requirement_level": "recommended"
         *         }
         *       ],
         *       "created_at": "2026-06-08T07:55:00Z",
         *       "created_by": {
         *         "username": "claire.dubois"
         *       },
         *       "updated_at": "2026-06-08T07:55:00Z",
         *       "updated_by": {
         *         "username": "claire.dubois"
         *       },
         *       "type": "basic"
         *     }
         */
        CreatableOrEditableMetadataTemplate: components["schemas"]["BaseMetadataTemplate"] & {
            /**
             * @description `basic` for descriptive fields, `admin` for administrative ones; no other type can be created.
             * @enum {string}
             */
            type?: "basic" | "admin";
        };
        /**
         * @description Answer of a value search: always the hits, and search statistics where the suggestion service keeps them.
         * @example {
         *       "hits": [
         *         "Maya Okafor",
         *         "Marta Engel"
         *       ],
         *       "nb_hits": 2,
         *       "page": 0,
         *       "hits_per_page": 5,
         *       "exhaustive_nb_hits": true,
         *       "exhaustive_typo": true,
         *       "exhaustive": {
         *         "nb_hits": true,
         *         "typo": true
         *       },
         *       "query": "ma",
         *       "params": "query=ma&hitsPerPage=5",
         *       "processing_time_ms": 3
         *     }
         */
        MetadataTemplateFieldSuggestions: {
            /** @description Suggested values, best first. */
            hits: $Read<string[]>;
            /** @description How many values match. */
            nb_hits?: $Read<number>;
            /** @description Page of the matches, from 0. */
            page?: $Read<number>;
            /** @description How many matches a page holds. */
            hits_per_page?: $Read<number>;
            /** @description Whether `nb_hits` is exact. */
            exhaustive_nb_hits?: $Read<boolean>;
            /** @description Whether all spellings were tried. */
            exhaustive_typo?: $Read<boolean>;
            /** @description The same two facts in one object. */
            exhaustive?: $Read<{
                /** @description Whether `nb_hits` is exact. */
                nb_hits?: boolean;
                /** @description Whether all spellings were tried. */
                typo?: boolean;
            }>;
            /** @description The text that was searched for. */
            query?: $Read<string>;
            /** @description Parameters of the search as they were sent on. */
            params?: $Read<string>;
            /** @description Duration of the search in milliseconds. */
            processing_time_ms?: $Read<number>;
        };
        /**
         * Harvester schema
         * @description What harvesters of every kind have in common: what to import, how the imported datasets are treated, and how the latest run went. `type` tells which of the 15 kinds it is; each kind adds properties of its own.
         * @example {
         *       "uid": "metro-data-portal",
         *       "type": "socrata",
         *       "name": "Metro data portal",
         *       "status": "processing",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": false,
         *       "forced_metas": {},
         *       "remote_datasets_count": 120,
         *       "harvested_datasets_count": 74,
         *       "published_datasets_count": 112,
         *       "attached_datasets_count": 118,
         *       "has_error": false,
         *       "resource_errors_count": 0,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "jonas.lind"
         *       },
         *       "last_started_at": "2026-03-15T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "url": "https://data.metro.example.org",
         *       "download_resources": false,
         *       "metadata_only": false
         *     }
         */
        Harvester: {
            /** @description Identifier the portal gives the harvester, used in the paths of all its operations. */
            uid: $Read<string>;
            /** @description Kind of source. One of `arcgis`, `arcgis_opendata`, `ckan`, `csw`, `datagouv`, `datajson`, `ftp`, `ftp_csv`, `ftp_with_meta_csv`, `junar`, `ods`, `omi_node`, `quandl`, `socrata`, `wfs`. */
            type: string;
            /** @description Title under which the harvester is shown in the back office. Must not be empty. */
            name: string;
            /**
             * @description What the harvester is doing: `new` (just created), `queued` (a run is waiting), `processing` (running), `aborting`, `deleting`, or `idle` (nothing going on).
             * @enum {string}
             */
            status: $Read<"idle" | "queued" | "aborting" | "processing" | "deleting" | "new">;
            /**
             * @description Version number of the harvester, 1 or more. Default 1.
             * @default 1
             */
            version?: number;
            /** @description `true` makes the imported datasets restricted. When left out, the portal's own setting for new datasets decides. */
            restrict_datasets_visibility?: boolean;
            /**
             * @description Whether a dataset that vanishes from the remote catalog is deleted from this portal too. Default `false`.
             * @default false
             */
            delete_missing_datasets?: boolean;
            /** @description Metadata values that replace the remote ones in all datasets of this harvester: template name, then field name, then the plain value. */
            forced_metas?: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            /** @description Number of datasets found in the remote catalog. */
            remote_datasets_count: $Read<number>;
            /** @description Number of datasets imported so far by the present run, or in all by the latest. */
            harvested_datasets_count: $Read<number>;
            /** @description Number of this harvester's datasets that are published. */
            published_datasets_count: $Read<number>;
            /** @description Number of datasets on this portal that belong to the harvester, published or not. */
            attached_datasets_count: $Read<number>;
            /** @description `true` if the latest run failed as a whole. Failures of single datasets count in `resource_errors_count` only. */
            has_error: $Read<boolean>;
            /** @description Number of remote datasets that failed to import. The messages are in the harvester's error list. */
            resource_errors_count: $Read<number>;
            /**
             * Format: date-time
             * @description Time of creation.
             */
            created_at: $Read<string>;
            /**
             * Format: date-time
             * @description Time of the latest change to the harvester.
             */
            updated_at: $Read<string>;
            /** @description User who made the latest change. */
            updated_by: $Read<components["schemas"]["RelatedUserReadOnly"]>;
            /**
             * Format: date-time
             * @description Start of the latest run; `null` if there has been none.
             */
            last_started_at: $Read<string | null>;
            /**
             * Format: date-time
             * @description Time of the latest successful run; `null` if none has succeeded yet.
             */
            last_success_at: $Read<string | null>;
        };
        /**
         * @description `true` copies the files of each dataset onto the portal, `false` links to them at their source.
         * @default false
         * @example true
         */
        download_resources: boolean;
        /**
         * @description `true` imports what describes each dataset but none of its resources.
         * @default false
         * @example false
         */
        metadata_only: boolean;
        /**
         * ArcgisHarvester
         * @description Imports from the REST API of an ArcGIS Server.
         * @example {
         *       "uid": "rivertown-gis-layers",
         *       "type": "arcgis",
         *       "name": "Rivertown GIS layers",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": false,
         *       "forced_metas": {
         *         "default": {
         *           "publisher": "City of Rivertown, Geomatics"
         *         }
         *       },
         *       "remote_datasets_count": 23,
         *       "harvested_datasets_count": 23,
         *       "published_datasets_count": 21,
         *       "attached_datasets_count": 23,
         *       "has_error": false,
         *       "resource_errors_count": 0,
         *       "created_at": "2026-01-19T13:05:10Z",
         *       "updated_at": "2026-01-19T13:05:10Z",
         *       "updated_by": {
         *         "username": "jonas.lind"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "url": "https://gis.rivertown.example/arcgis/rest/services",
         *       "download_resources": false,
         *       "metadata_only": false
         *     }
         */
        ArcgisHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description Root of the server's REST services directory, without query string, such as `https://gis.example.org/arcgis/rest/services`. */
            url: string;
            /** @description Whether files are copied onto the portal rather than linked to at their source. Default `false`. */
            download_resources?: components["schemas"]["download_resources"];
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "arcgis";
        };
        /**
         * ArcgisOpendataHarvester
         * @description Imports from an open-data site built with ArcGIS Hub.
         * @example {
         *       "uid": "northshore-hub",
         *       "type": "arcgis_opendata",
         *       "name": "Northshore Hub",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": false,
         *       "forced_metas": {},
         *       "remote_datasets_count": 35,
         *       "harvested_datasets_count": 35,
         *       "published_datasets_count": 35,
         *       "attached_datasets_count": 35,
         *       "has_error": false,
         *       "resource_errors_count": 0,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "claire.dubois"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "url": "https://hub.northshore.example.org",
         *       "compute_geo_area": true,
         *       "fetch_data": true,
         *       "download_resources": false,
         *       "metadata_only": false
         *     }
         */
        ArcgisOpendataHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description Home address of the ArcGIS Hub site. */
            url: string;
            /**
             * @description Whether to work out from the data which geographic area each dataset covers. Default `false`.
             * @default false
             */
            compute_geo_area?: boolean;
            /**
             * @description Whether to load the data itself; `false`, the default, takes the metadata and a link to the data.
             * @default false
             */
            fetch_data?: boolean;
            /** @description Whether files are copied onto the portal rather than linked to at their source. Default `false`. */
            download_resources?: components["schemas"]["download_resources"];
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "arcgis_opendata";
        };
        /**
         * CKANHarvester
         * @description Imports from a CKAN portal, all of it or the part that group, query and paging select.
         * @example {
         *       "uid": "lake-county-open-data",
         *       "type": "ckan",
         *       "name": "Lake County open data",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": true,
         *       "delete_missing_datasets": false,
         *       "forced_metas": {
         *         "default": {
         *           "publisher": "Lake County",
         *           "theme": [
         *             "Environment"
         *           ]
         *         }
         *       },
         *       "remote_datasets_count": 48,
         *       "harvested_datasets_count": 46,
         *       "published_datasets_count": 40,
         *       "attached_datasets_count": 46,
         *       "has_error": false,
         *       "resource_errors_count": 2,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "maya.okafor"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "url": "https://opendata.lakecounty.example.org/api/3",
         *       "limit": 200,
         *       "offset": 0,
         *       "sort": "metadata_modified desc",
         *       "api_key": null,
         *       "group": "environment",
         *       "language": "en",
         *       "query": "air quality",
         *       "download_resources": false,
         *       "metadata_only": false
         *     }
         */
        CKANHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description Address of the portal's CKAN API, such as `https://opendata.example.org/api/3`. */
            url: string;
            /**
             * @description Maximum number of datasets to import. Set it explicitly: the default declared for it is as low as 5.
             * @default 5
             */
            limit?: number;
            /**
             * @description Number of search results to pass over before the first import. Set it explicitly, 0 to miss none: the declared default is 3.
             * @default 3
             */
            offset?: number;
            /**
             * @description Order of the CKAN search results: fields with `asc` or `desc`, separated by commas, such as `metadata_modified desc`.
             * @default relevance desc
             */
            sort?: string;
            /**
             * @description Key for a CKAN portal that requires one, else empty. A stored key reads as `null` in answers.
             * @default
             */
            api_key?: string | null;
            /**
             * @description Name of the CKAN group to import.
             * @default education
             */
            group?: string;
            /**
             * @description Language setting for the import, such as `en`. Empty by default.
             * @default
             */
            language?: string;
            /**
             * @description Search terms that narrow down the datasets to import. Empty by default.
             * @default
             */
            query?: string;
            /** @description Whether files are copied onto the portal rather than linked to at their source. Default `false`. */
            download_resources?: components["schemas"]["download_resources"];
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ckan";
        };
        /**
         * CSWHarvester
         * @description Imports from a geographic catalog that speaks CSW, the OGC Catalogue Service for the Web. The server must offer CSW 2.0.2 and ISO 19139 records.
         * @example {
         *       "uid": "regional-geographic-catalog",
         *       "type": "csw",
         *       "name": "Regional geographic catalog",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": true,
         *       "forced_metas": {},
         *       "remote_datasets_count": 312,
         *       "harvested_datasets_count": 305,
         *       "published_datasets_count": 298,
         *       "attached_datasets_count": 305,
         *       "has_error": false,
         *       "resource_errors_count": 7,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "maya.okafor"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "url": "https://geo.region.example.org/csw",
         *       "keywords_thesaurus": "GEMET",
         *       "theme_thesaurus": "GEMET - INSPIRE themes, version 1.0",
         *       "insert_br_in_description": true,
         *       "constraint_language": false,
         *       "invert_coordinates": false,
         *       "themes_mapping": {},
         *       "licenses_mapping": {
         *         "etalab-2.0": "Open Licence v2.0",
         *         "odbl-1.0": "Open Database License (ODbL)"
         *       },
         *       "metadata_only": false
         *     }
         */
        CSWHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description Address of the CSW endpoint. */
            url: string;
            /**
             * @description Name of the thesaurus from which dataset keywords are taken. Empty by default.
             * @default
             */
            keywords_thesaurus?: string;
            /**
             * @description Name of the thesaurus from which dataset themes are taken. Empty by default.
             * @default
             */
            theme_thesaurus?: string;
            /**
             * @description Whether to put HTML `<br>` elements into the imported descriptions, for their line breaks. Default `false`.
             * @default false
             */
            insert_br_in_description?: boolean;
            /**
             * @description Set to `true` for servers that insist on the query language `CQL_TEXT`. Default `false`.
             * @default false
             */
            constraint_language?: boolean;
            /**
             * @description Whether to swap the two coordinates, for servers that send them the other way round. Default `false`.
             * @default false
             */
            invert_coordinates?: boolean;
            /** @description Translation of remote themes into themes of this portal: an object whose values are objects of strings. */
            themes_mapping?: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** @description Translation of remote licenses into licenses of this portal, as an object of strings. */
            licenses_mapping?: {
                [key: string]: string;
            };
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "csw";
        };
        /**
         * DatagouvHarvester
         * @description Imports the datasets of one organization from the French national portal data.gouv.fr.
         * @example {
         *       "uid": "regional-transport-authority",
         *       "type": "datagouv",
         *       "name": "Regional transport authority",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": false,
         *       "forced_metas": {},
         *       "remote_datasets_count": 18,
         *       "harvested_datasets_count": 18,
         *       "published_datasets_count": 16,
         *       "attached_datasets_count": 18,
         *       "has_error": false,
         *       "resource_errors_count": 0,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "claire.dubois"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "organization_id": "5b7e91d2c3f4a60817be2f9d",
         *       "attachment": false,
         *       "filter_name": "format",
         *       "filter_value": "csv",
         *       "download_resources": false,
         *       "metadata_only": false
         *     }
         */
        DatagouvHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description Identifier of the organization on data.gouv.fr, 24 hexadecimal digits shown on its page there. */
            organization_id: string;
            /**
             * @description Whether the files become attachments of the datasets instead of data sources. Default `false`.
             * @default false
             */
            attachment?: boolean;
            /**
             * @description Search parameter of data.gouv.fr to narrow down the datasets by, such as `tag` or `format`. Empty by default.
             * @default
             */
            filter_name?: string;
            /**
             * @description Value for the parameter in `filter_name`. Empty by default.
             * @default
             */
            filter_value?: string;
            /** @description Whether files are copied onto the portal rather than linked to at their source. Default `false`. */
            download_resources?: components["schemas"]["download_resources"];
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "datagouv";
        };
        /**
         * DatajsonHarvester
         * @description Imports from a portal that lists its datasets in a `/data.json` file, the Project Open Data format.
         * @example {
         *       "uid": "state-data-json",
         *       "type": "datajson",
         *       "name": "State catalog",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": false,
         *       "forced_metas": {
         *         "default": {
         *           "publisher": "State Data Office"
         *         }
         *       },
         *       "remote_datasets_count": 94,
         *       "harvested_datasets_count": 94,
         *       "published_datasets_count": 94,
         *       "attached_datasets_count": 94,
         *       "has_error": false,
         *       "resource_errors_count": 0,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "maya.okafor"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "url": "https://data.state.example.com",
         *       "number_of_datasets": null,
         *       "download_resources": false,
         *       "metadata_only": true
         *     }
         */
        DatajsonHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description Address of the portal that serves `/data.json`. */
            url: string;
            /**
             * @description Maximum number of datasets to import; `null`, the default, sets no limit.
             * @default null
             */
            number_of_datasets?: number | null;
            /** @description Whether files are copied onto the portal rather than linked to at their source. Default `false`. */
            download_resources?: components["schemas"]["download_resources"];
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "datajson";
        };
        /**
         * FTPHarvester
         * @description Imports files and their metadata from a folder on an FTP server.
         * @example {
         *       "uid": "waterworks-files",
         *       "type": "ftp",
         *       "name": "Waterworks files",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": true,
         *       "forced_metas": {},
         *       "remote_datasets_count": 6,
         *       "harvested_datasets_count": 6,
         *       "published_datasets_count": 6,
         *       "attached_datasets_count": 6,
         *       "has_error": false,
         *       "resource_errors_count": 0,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "jonas.lind"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "host": "ftps://files.rivertown.example",
         *       "user": "harvest",
         *       "password": null,
         *       "directory": "export/opendata",
         *       "meta": "",
         *       "download_resources": true,
         *       "metadata_only": false
         *     }
         */
        FTPHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description FTP server, as a bare host name or a URL; `ftp://` asks for plain FTP, `ftps://` for encryption. */
            host: string;
            /** @description Account to log in to the FTP server with. */
            user: string;
            /** @description Password of that account. May be `null` in answers. */
            password: string | null;
            /**
             * @description Folder on the server to harvest, such as `export/opendata`. Empty by default.
             * @default
             */
            directory?: string;
            /**
             * @description Metadata setting that the vendor leaves undocumented. Empty by default.
             * @default
             */
            meta?: string;
            /** @description Whether files are copied onto the portal rather than linked to at their source. Default `false`. */
            download_resources?: components["schemas"]["download_resources"];
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ftp";
        };
        /**
         * FTPCSVHarvester
         * @description Imports files from an FTP server as listed in a CSV file there. The vendor's user guide calls this kind deprecated; prefer `ftp_with_meta_csv`.
         * @example {
         *       "uid": "council-archive",
         *       "type": "ftp_csv",
         *       "name": "Council archive",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": true,
         *       "forced_metas": {},
         *       "remote_datasets_count": 14,
         *       "harvested_datasets_count": 14,
         *       "published_datasets_count": 11,
         *       "attached_datasets_count": 14,
         *       "has_error": false,
         *       "resource_errors_count": 0,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "maya.okafor"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "host": "ftps://files.rivertown.example",
         *       "user": "harvest",
         *       "password": null,
         *       "directory": "export/council",
         *       "metadata_file": "index.csv",
         *       "metadata_join_key": "source_dataset",
         *       "download_resources": true,
         *       "metadata_only": false
         *     }
         */
        FTPCSVHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description FTP server, as a bare host name or a URL; `ftp://` asks for plain FTP, `ftps://` for encryption. */
            host: string;
            /** @description Account to log in to the FTP server with. */
            user: string;
            /** @description Password of that account. May be `null` in answers. */
            password: string | null;
            /**
             * @description Folder on the server to harvest, such as `export/opendata`. Empty by default.
             * @default
             */
            directory?: string;
            /** @description Name of the CSV file that lists datasets, metadata and files, such as `index.csv`. */
            metadata_file: string;
            /**
             * @description Column of the CSV file that names each dataset's file or URL. Default `source_dataset`.
             * @default source_dataset
             */
            metadata_join_key?: string;
            /** @description Whether files are copied onto the portal rather than linked to at their source. Default `false`. */
            download_resources?: components["schemas"]["download_resources"];
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ftp_csv";
        };
        /**
         * FTPWithMetaCSVHarvester
         * @description Imports datasets from an FTP folder that holds the files, an index in CSV with one line per dataset and, if wanted, CSV files that describe the fields. UTF-8 only.
         * @example {
         *       "uid": "finance-exports",
         *       "type": "ftp_with_meta_csv",
         *       "name": "Finance exports",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": true,
         *       "forced_metas": {},
         *       "remote_datasets_count": 9,
         *       "harvested_datasets_count": 9,
         *       "published_datasets_count": 9,
         *       "attached_datasets_count": 9,
         *       "has_error": false,
         *       "resource_errors_count": 0,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "claire.dubois"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "host": "ftps://files.rivertown.example",
         *       "user": "harvest",
         *       "password": null,
         *       "directory": "export/finance",
         *       "metadata_file": "index.csv",
         *       "resource_location_column": "source_dataset",
         *       "resource_schema_column": "schema_file",
         *       "csv_separator": ";",
         *       "download_resources": true,
         *       "metadata_only": false
         *     }
         */
        FTPWithMetaCSVHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description FTP server, as a bare host name or a URL; `ftp://` asks for plain FTP, `ftps://` for encryption. */
            host: string;
            /** @description Account to log in to the FTP server with. */
            user: string;
            /** @description Password of that account. May be `null` in answers. */
            password: string | null;
            /**
             * @description Folder on the server to harvest, such as `export/opendata`. Empty by default.
             * @default
             */
            directory?: string;
            /** @description Name of the CSV index with one line per dataset, such as `index.csv`. */
            metadata_file: string;
            /**
             * @description Column of the index that names each dataset's file, relative to the index, or its URL. Default `source_dataset`.
             * @default source_dataset
             */
            resource_location_column?: string;
            /**
             * @description Column of the index that names a CSV file with labels and descriptions of the fields. Empty, the default, for none.
             * @default
             */
            resource_schema_column?: string;
            /**
             * @description Character between the columns of the index. Default `;`.
             * @default ;
             */
            csv_separator?: string;
            /** @description Whether files are copied onto the portal rather than linked to at their source. Default `false`. */
            download_resources?: components["schemas"]["download_resources"];
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ftp_with_meta_csv";
        };
        /**
         * JunarHarvester
         * @description Imports from a Junar portal.
         * @example {
         *       "uid": "harbor-authority",
         *       "type": "junar",
         *       "name": "Harbor authority",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": false,
         *       "forced_metas": {},
         *       "remote_datasets_count": 4,
         *       "harvested_datasets_count": 4,
         *       "published_datasets_count": 4,
         *       "attached_datasets_count": 4,
         *       "has_error": false,
         *       "resource_errors_count": 0,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "maya.okafor"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "url": "https://api.harbor.example.com/api/v2/datastreams/",
         *       "auth_key": null,
         *       "query_string": "berths",
         *       "categories": "transport",
         *       "download_resources": false,
         *       "metadata_only": false
         *     }
         */
        JunarHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description Address of the portal's API. */
            url: string;
            /** @description Key for the Junar API. May be `null` in answers. */
            auth_key: string | null;
            /**
             * @description Search terms, handed on to Junar as its `query` parameter. Empty by default.
             * @default
             */
            query_string?: string;
            /**
             * @description Categories to import, handed on to Junar as its `categories` parameter. Empty by default.
             * @default
             */
            categories?: string;
            /** @description Whether files are copied onto the portal rather than linked to at their source. Default `false`. */
            download_resources?: components["schemas"]["download_resources"];
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "junar";
        };
        /**
         * OMINodeHarvester
         * @description Imports from a node that speaks O-MI, the Open Messaging Interface for connected devices.
         * @example {
         *       "uid": "smart-lighting-node",
         *       "type": "omi_node",
         *       "name": "Smart lighting node",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": false,
         *       "forced_metas": {},
         *       "remote_datasets_count": 50,
         *       "harvested_datasets_count": 50,
         *       "published_datasets_count": 0,
         *       "attached_datasets_count": 50,
         *       "has_error": false,
         *       "resource_errors_count": 0,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "jonas.lind"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "url": "https://omi.rivertown.example",
         *       "infoitems_limit": 50,
         *       "omi_node_version": "0.9.0",
         *       "download_resources": false,
         *       "metadata_only": false
         *     }
         */
        OMINodeHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description Address of the O-MI node. */
            url: string;
            /**
             * @description Maximum number of InfoItems (the node's single measured values) to read; `null`, the default, sets no limit.
             * @default null
             */
            infoitems_limit?: number | null;
            /**
             * @description Version of O-MI that the node runs. Default `0.9.0`.
             * @default 0.9.0
             */
            omi_node_version?: string;
            /** @description Whether files are copied onto the portal rather than linked to at their source. Default `false`. */
            download_resources?: components["schemas"]["download_resources"];
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "omi_node";
        };
        /**
         * OpendatasoftHarvester
         * @description Imports from another Opendatasoft portal, creating federated datasets.
         * @example {
         *       "uid": "lakeshire-mobility",
         *       "type": "ods",
         *       "name": "Lakeshire mobility data",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": true,
         *       "forced_metas": {},
         *       "remote_datasets_count": 27,
         *       "harvested_datasets_count": 27,
         *       "published_datasets_count": 27,
         *       "attached_datasets_count": 27,
         *       "has_error": false,
         *       "resource_errors_count": 0,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "maya.okafor"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "domain": "https://data.lakeshire.example.org",
         *       "refines": "refine.theme=Mobility",
         *       "api_key": null
         *     }
         */
        OpendatasoftHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description The other portal, by its domain identifier (`lakeshire`) or its address (`https://data.lakeshire.example.org`). */
            domain: string;
            /**
             * @description Facet filters on the remote catalog as a URL-encoded query string, such as `refine.theme=Mobility`. Empty, the default, imports all.
             * @default
             */
            refines?: string;
            /**
             * @description Key for the other portal, whose user may browse datasets there; empty to import public datasets only. A stored key reads as `null` in answers.
             * @default
             */
            api_key?: string | null;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ods";
        };
        /**
         * QuandlHarvester
         * @description Imports the datasets of one database from Quandl.
         * @example {
         *       "uid": "commodity-prices",
         *       "type": "quandl",
         *       "name": "Commodity prices",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": false,
         *       "forced_metas": {},
         *       "remote_datasets_count": 25,
         *       "harvested_datasets_count": 25,
         *       "published_datasets_count": 20,
         *       "attached_datasets_count": 25,
         *       "has_error": false,
         *       "resource_errors_count": 0,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "jonas.lind"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "database_code": "EXMPL",
         *       "api_key": null,
         *       "number_of_datasets": 25,
         *       "download_resources": false,
         *       "metadata_only": false
         *     }
         */
        QuandlHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description Code of the Quandl database to import. */
            database_code: string;
            /** @description Key of your Quandl account. May be `null` in answers. */
            api_key: string | null;
            /** @description Maximum number of datasets to import, 0 or more. Required. */
            number_of_datasets: number;
            /** @description Whether files are copied onto the portal rather than linked to at their source. Default `false`. */
            download_resources?: components["schemas"]["download_resources"];
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "quandl";
        };
        /**
         * SocrataHarvester
         * @description Imports from a Socrata portal.
         * @example {
         *       "uid": "metro-data-portal",
         *       "type": "socrata",
         *       "name": "Metro data portal",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": false,
         *       "forced_metas": {},
         *       "remote_datasets_count": 120,
         *       "harvested_datasets_count": 118,
         *       "published_datasets_count": 112,
         *       "attached_datasets_count": 118,
         *       "has_error": false,
         *       "resource_errors_count": 2,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "jonas.lind"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-14T03:41:18Z",
         *       "url": "https://data.metro.example.org",
         *       "download_resources": false,
         *       "metadata_only": false
         *     }
         */
        SocrataHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description Home address of the Socrata portal. */
            url: string;
            /** @description Whether files are copied onto the portal rather than linked to at their source. Default `false`. */
            download_resources?: components["schemas"]["download_resources"];
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "socrata";
        };
        /**
         * WFSHarvester
         * @description Imports the layers of a map server that speaks WFS, the OGC Web Feature Service.
         * @example {
         *       "uid": "flood-risk-layers",
         *       "type": "wfs",
         *       "name": "Flood risk layers",
         *       "status": "idle",
         *       "version": 1,
         *       "restrict_datasets_visibility": false,
         *       "delete_missing_datasets": false,
         *       "forced_metas": {},
         *       "remote_datasets_count": 12,
         *       "harvested_datasets_count": 0,
         *       "published_datasets_count": 11,
         *       "attached_datasets_count": 11,
         *       "has_error": true,
         *       "resource_errors_count": 0,
         *       "created_at": "2026-02-03T08:12:45Z",
         *       "updated_at": "2026-02-03T08:12:45Z",
         *       "updated_by": {
         *         "username": "maya.okafor"
         *       },
         *       "last_started_at": "2026-03-14T03:30:00Z",
         *       "last_success_at": "2026-03-07T03:36:49Z",
         *       "url": "https://maps.rivertown.example/geoserver/wfs",
         *       "metadata_only": false
         *     }
         */
        WFSHarvester: Omit<components["schemas"]["Harvester"], "type"> & {
            /** @description Address of the WFS endpoint. */
            url: string;
            /** @description Whether to import only the descriptions of the datasets, leaving their resources out. Default `false`. */
            metadata_only?: components["schemas"]["metadata_only"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "wfs";
        };
        /**
         * Harvester preview
         * @description What a harvest would import, found without importing it.
         * @example {
         *       "total_count": 48,
         *       "results": [
         *         {
         *           "id": "0f3c9a52-air-monitoring",
         *           "title": "Air monitoring stations",
         *           "description": "Location and equipment of the county's 12 stations."
         *         },
         *         {
         *           "id": "7d18e4b6-cycle-traffic",
         *           "title": "Cycle traffic by hour",
         *           "description": "Hourly counts from the permanent bike counters."
         *         }
         *       ]
         *     }
         */
        HarvesterPreviewResult: {
            /** @description Number of remote datasets that match. */
            total_count: number;
            /** @description Remote datasets that match; may be fewer than `total_count`. */
            results: {
                /** @description Identifier of the dataset in the remote catalog, not on this portal. */
                id: string;
                /** @description Title as the remote catalog states it. */
                title: string;
                /** @description Description as the remote catalog states it. */
                description: string;
            }[];
        };
        /**
         * Schedule schema
         * @description When a harvester runs by itself. Each harvester has one at most.
         * @example {
         *       "uid": "sc_h7k2pz",
         *       "cron_schedule": "30 4 * * *",
         *       "timezone": "Europe/Paris"
         *     }
         */
        HarvesterSchedule: {
            /** @description Identifier the portal gives the schedule, `sc_` and six characters. */
            uid: $Read<string>;
            /** @description Times to run as a Unix cron expression of five fields (minute, hour, day of month, month, day of week): `30 4 * * 1` is Mondays at 04:30. */
            cron_schedule: string;
            /** @description Time zone in which `cron_schedule` is read, as an IANA name such as `Europe/Paris`. */
            timezone: string;
        };
        /**
         * Field configuration
         * @description A field configuration of any type; `type` says which keys it has.
         */
        AnyDatasetFieldConfiguration: components["schemas"]["RenameDatasetFieldConfiguration"] | components["schemas"]["TypeDatasetFieldConfiguration"] | components["schemas"]["AnnotateDatasetFieldConfiguration"] | components["schemas"]["DescriptionDatasetFieldConfiguration"] | components["schemas"]["OrderDatasetFieldConfiguration"] | components["schemas"]["DeleteDatasetFieldConfiguration"];
        /**
         * Data source
         * @description Where a resource gets its records from; `type` says which keys it has.
         */
        AnyDatasource: components["schemas"]["HTTPDatasource"] | components["schemas"]["FTPDatasource"] | components["schemas"]["SharepointDatasource"] | components["schemas"]["GoogleDriveDatasource"] | components["schemas"]["FederatedDatasource"] | components["schemas"]["UploadedFileDatasource"] | components["schemas"]["AmazonS3Datasource"] | components["schemas"]["AzureBlobStorageDatasource"] | components["schemas"]["SnowflakeODBCDatasource"] | components["schemas"]["ODSFormDatasource"];
        /**
         * SnowflakeODBCConnection
         * @description Connection to a Snowflake warehouse.
         */
        SnowflakeODBCConnection: Omit<components["schemas"]["Connection"], "type"> & {
            /** @description ODBC connection string, credentials included; never given back. */
            connection_string?: $Write<string | null>;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "snowflake_odbc";
        };
        /**
         * SnowflakeODBCDatasource
         * @description Rows of a query to a Snowflake warehouse.
         */
        SnowflakeODBCDatasource: Omit<components["schemas"]["Datasource"], "type"> & {
            /** @description SQL whose rows become records. */
            query?: string;
            /** @description Cheaper SQL that previews run instead. */
            preview_query?: string | null;
            /** @description A saved connection by its uid, or a connection of this resource alone. */
            connection: {
                /** @description Identifier of a saved connection. */
                uid: string;
            } | components["schemas"]["SnowflakeODBCConnection"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "snowflake_odbc";
        };
        /**
         * ODSFormDatasource
         * @description Answers to a form of a portal.
         */
        ODSFormDatasource: Omit<components["schemas"]["Datasource"], "type"> & {
            /** @description Identifier of the form. */
            form_uid: string;
            /** @description Portal that the form belongs to. */
            domain_id?: string;
            /** @description Status, or list of them, that an answer must have to become a record. */
            status_to_extract?: string | string[] | null;
            /** @description Whether the form can be read at present. */
            is_available?: $Read<boolean>;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ods_form";
        };
        /**
         * Connection
         * @description A saved connection of any kind; `type` says which keys it has.
         */
        AnyConnection: components["schemas"]["HTTPConnection"] | components["schemas"]["FTPConnection"] | components["schemas"]["SharepointConnection"] | components["schemas"]["GoogleDriveConnection"] | components["schemas"]["AmazonS3Connection"] | components["schemas"]["AzureBlobStorageConnection"] | components["schemas"]["SnowflakeODBCConnection"];
        /**
         * HTTP credentials
         * @description Credentials of an HTTP connection; `type` says which keys they have.
         */
        AnyHTTPAuth: components["schemas"]["HTTPBasicAuth"] | components["schemas"]["HTTPOAuth2Auth"] | components["schemas"]["HTTPOIDCAuth"];
        /**
         * Amazon S3 credentials
         * @description Credentials of an Amazon S3 connection; `type` says which keys they have.
         */
        AnyAmazonS3Auth: components["schemas"]["AmazonS3AWSSignatureV4Auth"] | components["schemas"]["AmazonS3AWSIAMRoleAuth"];
        /**
         * Alternative export
         * @description An alternative export, uploaded or linked; `type` says which.
         */
        AnyDatasetAlternativeExport: components["schemas"]["UploadedFileDatasetAlternativeExport"] | components["schemas"]["URLDatasetAlternativeExport"];
        /**
         * Harvester
         * @description A harvester of any kind; `type` says which settings it has.
         */
        AnyHarvester: components["schemas"]["ArcgisHarvester"] | components["schemas"]["ArcgisOpendataHarvester"] | components["schemas"]["CKANHarvester"] | components["schemas"]["CSWHarvester"] | components["schemas"]["DatagouvHarvester"] | components["schemas"]["DatajsonHarvester"] | components["schemas"]["FTPHarvester"] | components["schemas"]["FTPCSVHarvester"] | components["schemas"]["FTPWithMetaCSVHarvester"] | components["schemas"]["JunarHarvester"] | components["schemas"]["OMINodeHarvester"] | components["schemas"]["OpendatasoftHarvester"] | components["schemas"]["QuandlHarvester"] | components["schemas"]["SocrataHarvester"] | components["schemas"]["WFSHarvester"];
    };
    responses: {
        /** @description Any failure without an answer of its own, such as a missing permission or a rejected API key. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error_code": "permission_denied",
                 *       "message": "This key may not publish datasets.",
                 *       "trace_id": "5d0c1be7a94f4f0f8e21c6037b9ad214",
                 *       "detail": {}
                 *     }
                 */
                "application/json": {
                    /** @description Short code to branch on; the set of values is open. */
                    error_code?: $Read<string>;
                    /** @description Explanation for people; do not parse it. */
                    message: $Read<string>;
                    /** @description Identifier of the failed call, when sent; pass it on when you report the problem to the vendor. */
                    trace_id?: $Read<string>;
                    /** @description Further facts about the failure, when sent; the keys depend on the error. */
                    detail?: $Read<Record<string, unknown>>;
                    /** @description Name of an exception of the platform, such as `InvalidDatasetStatusPreconditionException`; errors that carry it have no `error_code`. */
                    error_key?: $Read<string>;
                    /** @description HTTP status of the exception, beside `error_key`. */
                    status_code?: $Read<number>;
                    /** @description Pattern of `message`, with the names of `raw_params` in braces. */
                    raw_message?: $Read<string>;
                    /** @description Values in the message by their names, such as `current_status`. */
                    raw_params?: $Read<{
                        [key: string]: unknown;
                    }>;
                    /** @description The single errors that an exception wraps. */
                    errors?: $Read<{
                        [key: string]: unknown;
                    }[]>;
                };
            };
        };
        /** @description The request was understood but its content was rejected; `detail` says what to mend. */
        ValidationError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error_code": "validation_error",
                 *       "message": "The request body is invalid.",
                 *       "detail": {
                 *         "metadata": "This property is required."
                 *       }
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Always `validation_error`.
                     * @enum {string}
                     */
                    error_code?: $Read<"validation_error">;
                    /** @description Explanation for people of what was rejected. */
                    message: $Read<string>;
                    /** @description Object that tells what was wrong with the request; its keys depend on what was sent. */
                    detail?: $Read<Record<string, unknown>>;
                    /** @description Name of an exception of the platform, such as `InvalidDatasetStatusPreconditionException`; errors that carry it have no `error_code`. */
                    error_key?: $Read<string>;
                    /** @description HTTP status of the exception, beside `error_key`. */
                    status_code?: $Read<number>;
                    /** @description Pattern of `message`, with the names of `raw_params` in braces. */
                    raw_message?: $Read<string>;
                    /** @description Values in the message by their names, such as `current_status`. */
                    raw_params?: $Read<{
                        [key: string]: unknown;
                    }>;
                    /** @description The single errors that an exception wraps. */
                    errors?: $Read<{
                        [key: string]: unknown;
                    }[]>;
                };
            };
        };
        /** @description No object answers to an identifier in the path. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error_code": "not_found",
                 *       "message": "No dataset has the uid da_000000."
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Always `not_found`.
                     * @enum {string}
                     */
                    error_code?: $Read<"not_found">;
                    /** @description Explanation for people, usually no more than that the object does not exist. */
                    message: string;
                    /** @description Name of an exception of the platform, such as `InvalidDatasetStatusPreconditionException`; errors that carry it have no `error_code`. */
                    error_key?: $Read<string>;
                    /** @description HTTP status of the exception, beside `error_key`. */
                    status_code?: $Read<number>;
                    /** @description Pattern of `message`, with the names of `raw_params` in braces. */
                    raw_message?: $Read<string>;
                    /** @description Values in the message by their names, such as `current_status`. */
                    raw_params?: $Read<{
                        [key: string]: unknown;
                    }>;
                    /** @description The single errors that an exception wraps. */
                    errors?: $Read<{
                        [key: string]: unknown;
                    }[]>;
                };
            };
        };
        /** @description The object is gone; the answer holds nothing to read. */
        Deleted: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The portal accepted the action. */
        OK: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "detail": "ok"
                 *     }
                 */
                "application/json": {
                    /** @description Acknowledgement, normally `ok`; it says nothing about work still running. */
                    detail: $Read<string>;
                };
            };
        };
        /** @description The dataset's present status rules this action out. Read `get-dataset-status` and try again later. */
        InvalidDatasetStatus: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error_code": "invalid_dataset_status",
                 *       "message": "The dataset is being processed."
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Always `invalid_dataset_status`.
                     * @enum {string}
                     */
                    error_code?: $Read<"invalid_dataset_status">;
                    /** @description Explanation for people of why the status stands in the way. */
                    message: $Read<string>;
                    /** @description Name of an exception of the platform, such as `InvalidDatasetStatusPreconditionException`; errors that carry it have no `error_code`. */
                    error_key?: $Read<string>;
                    /** @description HTTP status of the exception, beside `error_key`. */
                    status_code?: $Read<number>;
                    /** @description Pattern of `message`, with the names of `raw_params` in braces. */
                    raw_message?: $Read<string>;
                    /** @description Values in the message by their names, such as `current_status`. */
                    raw_params?: $Read<{
                        [key: string]: unknown;
                    }>;
                    /** @description The single errors that an exception wraps. */
                    errors?: $Read<{
                        [key: string]: unknown;
                    }[]>;
                };
            };
        };
        /** @description What the portal is doing with the dataset at this moment. */
        DatasetProcessingStatus: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": "processing",
                 *       "previous": "queued",
                 *       "next": "idle",
                 *       "since": "2026-03-14T06:30:12Z",
                 *       "is_published": true,
                 *       "message": null,
                 *       "records_errors": [
                 *         {
                 *           "record_id": "b81f0c27d4e9536aa07c5e12f98d3b6470ac21fe",
                 *           "field_uid": "no2",
                 *           "processor_uid": "pr_b6s1gk",
                 *           "message": "\"n/a\" is not a number."
                 *         }
                 *       ],
                 *       "params": {}
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Present status: `idle` means at rest, `queued` waiting to start; names with `…ing` tell which work is running.
                     * @enum {string}
                     */
                    status: "idle" | "error" | "limit_reached" | "queued" | "aborting_processing" | "processing" | "deleting" | "saving_version";
                    /** @description Status held before the present one; `null` if there was none. */
                    previous?: null | ("idle" | "error" | "limit_reached" | "queued" | "aborting_processing" | "processing" | "deleting" | "saving_version");
                    /** @description Status that is due to follow; `null` when none is foreseen, as for an idle dataset. */
                    next?: null | ("idle" | "error" | "limit_reached" | "queued" | "aborting_processing" | "processing" | "deleting" | "saving_version");
                    /**
                     * Format: date-time
                     * @description When the present status began.
                     */
                    since: string;
                    /** @description Whether visitors can currently reach the dataset, whatever `status` says; may be `null`. */
                    is_published: boolean | null;
                    /** @description Remark on the present status, for instance the cause of an error; `null` when there is nothing to add. */
                    message?: string | null;
                    /** @description Problems met with single records during processing; empty when there were none. */
                    records_errors?: {
                        /** @description Record that caused the problem. */
                        record_id?: string;
                        /** @description Field of that record which the problem concerns. */
                        field_uid?: string;
                        /** @description Processor at which the record failed. */
                        processor_uid?: string;
                        /** @description What went wrong, for people. */
                        message?: string;
                    }[];
                    /** @description Further values that go with the status; an empty object when there are none. */
                    params?: Record<string, unknown>;
                };
            };
        };
        /** @description Fields and first records that the extraction settings produce, without touching the published data. */
        ResourcePreview: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "fields": [
                 *         {
                 *           "name": "measured_at",
                 *           "original_name": "Measured at",
                 *           "label": "Measured at",
                 *           "type": "datetime",
                 *           "description": "Start of the hour of measurement, in UTC.",
                 *           "annotations": []
                 *         },
                 *         {
                 *           "name": "station",
                 *           "original_name": "Station",
                 *           "label": "Station",
                 *           "type": "text",
                 *           "description": "Name of the measuring station.",
                 *           "annotations": [
                 *             {
                 *               "name": "facet"
                 *             }
                 *           ]
                 *         },
                 *         {
                 *           "name": "no2",
                 *           "original_name": "NO2",
                 *           "label": "NO₂",
                 *           "type": "double",
                 *           "description": "Hourly mean of nitrogen dioxide.",
                 *           "annotations": [
                 *             {
                 *               "name": "unit",
                 *               "args": [
                 *                 "µg/m³"
                 *               ]
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "records": [
                 *         {
                 *           "measured_at": "2026-03-14T05:00:00Z",
                 *           "station": "Mill Bridge",
                 *           "no2": 23.4
                 *         },
                 *         {
                 *           "measured_at": "2026-03-14T05:00:00Z",
                 *           "station": "Harbour Road",
                 *           "no2": 31.9
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Fields found in the source. */
                    fields?: {
                        /** @description Explanation of the field's content, if it has one. */
                        description?: string;
                        /** @description Name of the field as the source spells it. */
                        original_name?: string;
                        /** @description Name shown to people. */
                        label: string;
                        /** @description Data type of the field, such as `text`, `int`, `double` or `datetime`. */
                        type?: string;
                        /** @description Special behaviours set on the field, such as serving as a facet. */
                        annotations?: {
                            /** @description Kind of annotation, such as `facet` or `unit`. */
                            name: string;
                            /** @description Arguments of the annotation; absent for kinds that need none. */
                            args?: string[];
                        }[];
                        /** @description Technical name of the field on the portal. */
                        name: string;
                    }[];
                    /** @description Records from the beginning of the source, 20 at most, as objects of field values. */
                    records?: Record<string, unknown>[];
                };
            };
        };
        /** @description The harvester's present status rules this action out. */
        InvalidHarvesterStatus: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error_code": "invalid_harvester_status",
                 *       "message": "The harvester is running."
                 *     }
                 */
                "application/json": {
                    /**
                     * @description Always `invalid_harvester_status`.
                     * @enum {string}
                     */
                    error_code?: $Read<"invalid_harvester_status">;
                    /** @description Explanation for people of why the harvester cannot do this now. */
                    message: $Read<string>;
                    /** @description Name of an exception of the platform, such as `InvalidDatasetStatusPreconditionException`; errors that carry it have no `error_code`. */
                    error_key?: $Read<string>;
                    /** @description HTTP status of the exception, beside `error_key`. */
                    status_code?: $Read<number>;
                    /** @description Pattern of `message`, with the names of `raw_params` in braces. */
                    raw_message?: $Read<string>;
                    /** @description Values in the message by their names, such as `current_status`. */
                    raw_params?: $Read<{
                        [key: string]: unknown;
                    }>;
                    /** @description The single errors that an exception wraps. */
                    errors?: $Read<{
                        [key: string]: unknown;
                    }[]>;
                };
            };
        };
    };
    parameters: {
        /**
         * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
         * @example 50
         */
        limit: number;
        /**
         * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
         * @example 100
         */
        offset: number;
        /**
         * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
         * @example da_k3v9xm
         */
        dataset_identifier: string;
        /**
         * @description Feedback entry to act on: its `uid`, `df_` and six characters.
         * @example df_7hw2pc
         */
        feedback_identifier: string;
        /**
         * @description Field configuration to act on: its `uid`, with the prefix `pr_` as processors have. Not the name of a field.
         * @example pr_n4t8ze
         */
        field_identifier: string;
        /**
         * @description Processor to act on: its `uid` in the dataset, `pr_` and six characters.
         * @example pr_b6s1gk
         */
        processor_identifier: string;
        /**
         * @description Resource to act on: its `uid` in the dataset, `re_` and six characters.
         * @example re_w5j0dy
         */
        resource_identifier: string;
        /**
         * @description Uploaded file to act on: the `uid` that the upload answered with, which looks like a file name.
         * @example air-quality-hourly.csv
         */
        file_identifier: string;
        /**
         * @description Attachment to act on: the `uid` from the dataset's list of attachments.
         * @example at_c9m3ru
         */
        attachment_identifier: string;
        /**
         * @description Alternative export to act on: its `uid`, `ae_` and six characters.
         * @example ae_x2f7lo
         */
        alternative_export_identifier: string;
        /**
         * @description User to act on, by login name; neither the e-mail address nor the display name.
         * @example maya.okafor
         */
        user_identifier: string;
        /**
         * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
         * @example parks_team
         */
        group_identifier: string;
        /**
         * @description Version in the dataset's history: its `uid`, `ch_` and six characters.
         * @example ch_e8y4qb
         */
        version_identifier: string;
        /**
         * @description Schedule of the dataset: its `uid`, `sc_` and six characters.
         * @example sc_p1r6vt
         */
        schedule_identifier: string;
        /**
         * @description Metadata template by its `name`, such as `default`, `internal` or that of a custom template; not its title.
         * @example default
         */
        metadata_template_identifier: string;
        /**
         * @description Field of the metadata template by its `name`, such as `publisher`; not its label.
         * @example publisher
         */
        metadata_template_field_identifier: string;
        /**
         * @description Saved connection to act on: its `uid`, `co_` and six characters.
         * @example co_h7z5ka
         */
        datasource_connection_identifier: string;
        /**
         * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
         * @example budget-explained
         */
        code_editor_page_identifier: string;
        /**
         * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
         * @example sp_d2u9wj
         */
        page_identifier: string;
        /**
         * @description API key to act on: its `uid`, `ak_` and six characters, not the secret key itself.
         * @example ak_t6g3ns
         */
        apikey_identifier: string;
        /**
         * @description Harvester to act on: its `uid`, a readable slug.
         * @example river-county-catalogue
         */
        harvester_identifier: string;
        /**
         * @description Schedule of the harvester: its `uid`, `sc_` and six characters.
         * @example sc_m0x8fi
         */
        "schedule_identifier-2": string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "list-datasets": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description Return only the dataset with this human-readable identifier; a `uid` does not match.
                 * @example bike-counters
                 */
                dataset_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of editable datasets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 42,
                     *       "next": "https://data.rivertown.example/api/automation/v1.0/datasets/?limit=2&offset=4",
                     *       "previous": "https://data.rivertown.example/api/automation/v1.0/datasets/?limit=2&offset=0",
                     *       "results": [
                     *         {
                     *           "uid": "da_k3v9xm",
                     *           "dataset_id": "air-quality-hourly",
                     *           "created_at": "2026-01-12T09:05:41Z",
                     *           "updated_at": "2026-03-14T06:30:00Z",
                     *           "is_published": true,
                     *           "is_restricted": false,
                     *           "metadata": {
                     *             "default": {
                     *               "title": {
                     *                 "value": "Air quality, hourly"
                     *               },
                     *               "description": {
                     *                 "value": "<p>Nitrogen dioxide, ozone and fine dust at the six stations of Rivertown.</p>"
                     *               },
                     *               "keyword": {
                     *                 "value": [
                     *                   "air",
                     *                   "environment"
                     *                 ]
                     *               },
                     *               "modified": {
                     *                 "value": "2026-03-14T06:00:00Z"
                     *               },
                     *               "modified_updates_on_data_change": {
                     *                 "value": true
                     *               },
                     *               "language": {
                     *                 "value": "en"
                     *               },
                     *               "timezone": {
                     *                 "value": "Europe/Dublin"
                     *               },
                     *               "publisher": {
                     *                 "value": "City of Rivertown, Environment Office"
                     *               }
                     *             },
                     *             "internal": {
                     *               "draft": {
                     *                 "value": false
                     *               }
                     *             }
                     *           },
                     *           "default_security": {
                     *             "is_data_visible": true,
                     *             "visible_fields": null,
                     *             "filter_query": "",
                     *             "api_calls_quota": {
                     *               "unit": "hour",
                     *               "limit": 500
                     *             }
                     *           }
                     *         },
                     *         {
                     *           "uid": "da_q1y7bs",
                     *           "dataset_id": "bus-stops",
                     *           "created_at": "2026-02-02T14:20:08Z",
                     *           "updated_at": "2026-03-01T02:10:33Z",
                     *           "is_published": true,
                     *           "is_restricted": false,
                     *           "metadata": {
                     *             "default": {
                     *               "title": {
                     *                 "value": "Bus stops in Rivertown",
                     *                 "remote_value": "Stops (all operators)",
                     *                 "override_remote_value": true
                     *               },
                     *               "modified": {
                     *                 "value": "2026-02-28T23:00:00Z",
                     *                 "remote_value": "2026-02-28T23:00:00Z",
                     *                 "override_remote_value": false
                     *               },
                     *               "language": {
                     *                 "value": "en",
                     *                 "remote_value": "en",
                     *                 "override_remote_value": false
                     *               },
                     *               "publisher": {
                     *                 "value": "River County Transit",
                     *                 "remote_value": "River County Transit",
                     *                 "override_remote_value": false
                     *               },
                     *               "references": {
                     *                 "value": "https://transit.example.org/stops",
                     *                 "remote_value": "https://transit.example.org/stops",
                     *                 "override_remote_value": false
                     *               }
                     *             }
                     *           },
                     *           "default_security": {
                     *             "is_data_visible": true,
                     *             "visible_fields": null,
                     *             "filter_query": "",
                     *             "api_calls_quota": null
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["Dataset"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "create-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The dataset to create; `metadata` is mandatory. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dataset_id": "street-trees",
                 *       "is_restricted": true,
                 *       "metadata": {
                 *         "default": {
                 *           "title": {
                 *             "value": "Street trees"
                 *           },
                 *           "description": {
                 *             "value": "<p>Species, planting year and position of every tree on public ground.</p>"
                 *           },
                 *           "keyword": {
                 *             "value": [
                 *               "trees",
                 *               "green spaces"
                 *             ]
                 *           },
                 *           "modified": {
                 *             "value": "2026-03-10T00:00:00Z"
                 *           },
                 *           "modified_updates_on_metadata_change": {
                 *             "value": false
                 *           },
                 *           "modified_updates_on_data_change": {
                 *             "value": true
                 *           },
                 *           "language": {
                 *             "value": "en"
                 *           },
                 *           "publisher": {
                 *             "value": "City of Rivertown, Parks"
                 *           },
                 *           "attributions": {
                 *             "value": [
                 *               "https://parks.rivertown.example/survey"
                 *             ]
                 *           }
                 *         }
                 *       },
                 *       "default_security": {
                 *         "is_data_visible": true,
                 *         "visible_fields": null,
                 *         "filter_query": "",
                 *         "api_calls_quota": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Dataset"] & {
                    metadata: components["schemas"]["DatasetMetadata"];
                };
            };
        };
        responses: {
            /** @description The dataset as created, not yet published. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "da_g5n2tr",
                     *       "dataset_id": "street-trees",
                     *       "created_at": "2026-03-16T10:12:27Z",
                     *       "updated_at": "2026-03-16T10:12:27Z",
                     *       "is_published": false,
                     *       "is_restricted": true,
                     *       "metadata": {
                     *         "default": {
                     *           "title": {
                     *             "value": "Street trees"
                     *           },
                     *           "description": {
                     *             "value": "<p>Species, planting year and position of every tree on public ground.</p>"
                     *           },
                     *           "keyword": {
                     *             "value": [
                     *               "trees",
                     *               "green spaces"
                     *             ]
                     *           },
                     *           "modified": {
                     *             "value": "2026-03-10T00:00:00Z"
                     *           },
                     *           "modified_updates_on_metadata_change": {
                     *             "value": false
                     *           },
                     *           "modified_updates_on_data_change": {
                     *             "value": true
                     *           },
                     *           "language": {
                     *             "value": "en"
                     *           },
                     *           "publisher": {
                     *             "value": "City of Rivertown, Parks"
                     *           },
                     *           "attributions": {
                     *             "value": [
                     *               "https://parks.rivertown.example/survey"
                     *             ]
                     *           }
                     *         }
                     *       },
                     *       "default_security": {
                     *         "is_data_visible": true,
                     *         "visible_fields": null,
                     *         "filter_query": "",
                     *         "api_calls_quota": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Dataset"];
                };
            };
            400: components["responses"]["ValidationError"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dataset asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "da_k3v9xm",
                     *       "dataset_id": "air-quality-hourly",
                     *       "created_at": "2026-01-12T09:05:41Z",
                     *       "updated_at": "2026-03-14T06:30:00Z",
                     *       "is_published": true,
                     *       "is_restricted": false,
                     *       "metadata": {
                     *         "default": {
                     *           "title": {
                     *             "value": "Air quality, hourly"
                     *           },
                     *           "description": {
                     *             "value": "<p>Nitrogen dioxide, ozone and fine dust at the six stations of Rivertown.</p>"
                     *           },
                     *           "keyword": {
                     *             "value": [
                     *               "air",
                     *               "environment"
                     *             ]
                     *           },
                     *           "modified": {
                     *             "value": "2026-03-14T06:00:00Z"
                     *           },
                     *           "modified_updates_on_data_change": {
                     *             "value": true
                     *           },
                     *           "language": {
                     *             "value": "en"
                     *           },
                     *           "timezone": {
                     *             "value": "Europe/Dublin"
                     *           },
                     *           "publisher": {
                     *             "value": "City of Rivertown, Environment Office"
                     *           }
                     *         },
                     *         "internal": {
                     *           "draft": {
                     *             "value": false
                     *           }
                     *         }
                     *       },
                     *       "default_security": {
                     *         "is_data_visible": true,
                     *         "visible_fields": null,
                     *         "filter_query": "",
                     *         "api_calls_quota": {
                     *           "unit": "hour",
                     *           "limit": 500
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Dataset"];
                };
            };
            /** @description No dataset has this `uid`. */
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description The dataset as it should become; `metadata` is mandatory, so read the dataset first and change what you need. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dataset_id": "council-budget-2026",
                 *       "is_restricted": false,
                 *       "metadata": {
                 *         "default": {
                 *           "title": {
                 *             "value": "Council budget 2026"
                 *           },
                 *           "description": {
                 *             "value": "<p>Planned income and spending by department, as adopted.</p>"
                 *           },
                 *           "keyword": {
                 *             "value": [
                 *               "budget",
                 *               "finance"
                 *             ]
                 *           },
                 *           "modified": {
                 *             "value": "2026-04-01T08:00:00Z"
                 *           },
                 *           "language": {
                 *             "value": "en"
                 *           },
                 *           "publisher": {
                 *             "value": "City of Rivertown, Treasury"
                 *           }
                 *         }
                 *       },
                 *       "default_security": {
                 *         "is_data_visible": true,
                 *         "visible_fields": [
                 *           "department",
                 *           "heading",
                 *           "amount"
                 *         ],
                 *         "filter_query": "state:adopted",
                 *         "api_calls_quota": {
                 *           "unit": "day",
                 *           "limit": 10000
                 *         }
                 *       }
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["Dataset"]>;
            };
        };
        responses: {
            /** @description The dataset after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "da_v8c4zh",
                     *       "dataset_id": "council-budget-2026",
                     *       "created_at": "2026-01-05T11:47:00Z",
                     *       "updated_at": "2026-04-01T08:03:19Z",
                     *       "is_published": false,
                     *       "is_restricted": false,
                     *       "metadata": {
                     *         "default": {
                     *           "title": {
                     *             "value": "Council budget 2026"
                     *           },
                     *           "description": {
                     *             "value": "<p>Planned income and spending by department, as adopted.</p>"
                     *           },
                     *           "keyword": {
                     *             "value": [
                     *               "budget",
                     *               "finance"
                     *             ]
                     *           },
                     *           "modified": {
                     *             "value": "2026-04-01T08:00:00Z"
                     *           },
                     *           "language": {
                     *             "value": "en"
                     *           },
                     *           "publisher": {
                     *             "value": "City of Rivertown, Treasury"
                     *           }
                     *         }
                     *       },
                     *       "default_security": {
                     *         "is_data_visible": true,
                     *         "visible_fields": [
                     *           "department",
                     *           "heading",
                     *           "amount"
                     *         ],
                     *         "filter_query": "state:adopted",
                     *         "api_calls_quota": {
                     *           "unit": "day",
                     *           "limit": 10000
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Dataset"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "publish-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OK"];
            400: components["responses"]["InvalidDatasetStatus"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "publish-dataset-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OK"];
            400: components["responses"]["InvalidDatasetStatus"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "abort-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OK"];
            400: components["responses"]["InvalidDatasetStatus"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "unpublish-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OK"];
            400: components["responses"]["InvalidDatasetStatus"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "copy-dataset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newly made copy, not the original. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "da_j6w1pe",
                     *       "dataset_id": "bike-counters-copy",
                     *       "created_at": "2026-05-20T13:31:55Z",
                     *       "updated_at": "2026-05-20T13:31:55Z",
                     *       "is_published": false,
                     *       "is_restricted": false,
                     *       "metadata": {
                     *         "default": {
                     *           "title": {
                     *             "value": "Bike counters"
                     *           },
                     *           "modified": {
                     *             "value": "2026-05-19T22:00:00Z"
                     *           },
                     *           "language": {
                     *             "value": "en"
                     *           },
                     *           "publisher": {
                     *             "value": "City of Rivertown, Mobility"
                     *           }
                     *         }
                     *       },
                     *       "default_security": {
                     *         "is_data_visible": true,
                     *         "visible_fields": null,
                     *         "filter_query": "",
                     *         "api_calls_quota": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Dataset"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "get-dataset-status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DatasetProcessingStatus"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-dataset-feedbacks": {
        parameters: {
            query?: {
                /**
                 * @description Return only feedback about this record.
                 * @example 3e7a90d1c5b24f68a1e0d97bc4523f86e9017bd4
                 */
                record_id?: string;
                /**
                 * @description `true` returns the archived entries and no others; false (0) is the default.
                 * @example true
                 */
                is_archived?: boolean;
                /**
                 * @description Order by time of submission: `created_at` for oldest first, `-created_at` for newest first.
                 * @example -created_at
                 */
                sort?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feedback that passed the filters. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "df_7hw2pc",
                     *           "record_id": "3e7a90d1c5b24f68a1e0d97bc4523f86e9017bd4",
                     *           "user": {
                     *             "username": "jonas.lind"
                     *           },
                     *           "comment": "The tree outside 14 Mill Lane is a field maple, not a sycamore.",
                     *           "values": {
                     *             "value": "Acer campestre",
                     *             "type": "text"
                     *           },
                     *           "is_archived": false,
                     *           "created_at": "2026-04-18T16:44:09Z"
                     *         },
                     *         {
                     *           "uid": "df_u0k6mv",
                     *           "record_id": "c04d8e1f7a3b92650fe81d6c7b49a02d5e3f1c88",
                     *           "user": {
                     *             "username": "claire.dubois"
                     *           },
                     *           "comment": "Felled in January, after the storm.",
                     *           "values": {
                     *             "value": "2026-01-23",
                     *             "type": "date"
                     *           },
                     *           "is_archived": false,
                     *           "created_at": "2026-04-11T09:02:50Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["DatasetFeedback"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-dataset-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Feedback entry to act on: its `uid`, `df_` and six characters.
                 * @example df_7hw2pc
                 */
                feedback_uid: components["parameters"]["feedback_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The feedback entry asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "df_7hw2pc",
                     *       "record_id": "3e7a90d1c5b24f68a1e0d97bc4523f86e9017bd4",
                     *       "user": {
                     *         "username": "jonas.lind"
                     *       },
                     *       "comment": "The tree outside 14 Mill Lane is a field maple, not a sycamore.",
                     *       "values": {
                     *         "value": "Acer campestre",
                     *         "type": "text"
                     *       },
                     *       "is_archived": false,
                     *       "created_at": "2026-04-18T16:44:09Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetFeedback"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "archive-dataset-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Feedback entry to act on: its `uid`, `df_` and six characters.
                 * @example df_7hw2pc
                 */
                feedback_uid: components["parameters"]["feedback_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry, now with `is_archived` true. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "df_7hw2pc",
                     *       "record_id": "3e7a90d1c5b24f68a1e0d97bc4523f86e9017bd4",
                     *       "user": {
                     *         "username": "jonas.lind"
                     *       },
                     *       "comment": "The tree outside 14 Mill Lane is a field maple, not a sycamore.",
                     *       "values": {
                     *         "value": "Acer campestre",
                     *         "type": "text"
                     *       },
                     *       "is_archived": true,
                     *       "created_at": "2026-04-18T16:44:09Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetFeedback"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-dataset-field-configurations": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of field configurations in running order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 6,
                     *       "next": "https://data.rivertown.example/api/automation/v1.0/datasets/da_x7k2pm/fields/?limit=2&offset=2",
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "pr_k3v8mt",
                     *           "type": "rename",
                     *           "label": "Readable name for the station",
                     *           "from_name": "stn_cd",
                     *           "to_name": "station_code",
                     *           "field_label": "Station"
                     *         },
                     *         {
                     *           "uid": "pr_n5h9xd",
                     *           "type": "annotate",
                     *           "label": "Hourly series",
                     *           "field": "measured_at",
                     *           "annotation": "timeserie_precision",
                     *           "args": [
                     *             "hour"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["AnyDatasetFieldConfiguration"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-dataset-field-configurations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description The configuration to append; its `type` decides which properties it takes. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "rename",
                 *       "label": "Readable name for the station",
                 *       "from_name": "stn_cd",
                 *       "to_name": "station_code",
                 *       "field_label": "Station"
                 *     }
                 */
                "application/json": components["schemas"]["AnyDatasetFieldConfiguration"];
            };
        };
        responses: {
            /** @description The configuration as stored, with its new `uid`. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "pr_k3v8mt",
                     *       "type": "rename",
                     *       "label": "Readable name for the station",
                     *       "from_name": "stn_cd",
                     *       "to_name": "station_code",
                     *       "field_label": "Station"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyDatasetFieldConfiguration"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-dataset-field-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Field configuration to act on: its `uid`, with the prefix `pr_` as processors have. Not the name of a field.
                 * @example pr_n4t8ze
                 */
                field_uid: components["parameters"]["field_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The configuration asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "pr_n5h9xd",
                     *       "type": "annotate",
                     *       "label": "Hourly series",
                     *       "field": "measured_at",
                     *       "annotation": "timeserie_precision",
                     *       "args": [
                     *         "hour"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AnyDatasetFieldConfiguration"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-dataset-field": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Field configuration to act on: its `uid`, with the prefix `pr_` as processors have. Not the name of a field.
                 * @example pr_n4t8ze
                 */
                field_uid: components["parameters"]["field_identifier"];
            };
            cookie?: never;
        };
        /** @description The whole configuration as it shall be from now on. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "description",
                 *       "label": "Explain NO2",
                 *       "field": "no2",
                 *       "description": "Mean nitrogen dioxide concentration over the hour before `measured_at`."
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["AnyDatasetFieldConfiguration"]>;
            };
        };
        responses: {
            /** @description The configuration after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "pr_b4s6jr",
                     *       "type": "description",
                     *       "label": "Explain NO2",
                     *       "field": "no2",
                     *       "description": "Mean nitrogen dioxide concentration over the hour before `measured_at`."
                     *     }
                     */
                    "application/json": components["schemas"]["AnyDatasetFieldConfiguration"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "destroy-dataset-field-configurations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Field configuration to act on: its `uid`, with the prefix `pr_` as processors have. Not the name of a field.
                 * @example pr_n4t8ze
                 */
                field_uid: components["parameters"]["field_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-dataset-processors": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the dataset's processors in running order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "pr_d6m3va",
                     *           "type": "string_replace",
                     *           "label": "Spell out station status",
                     *           "field": "status",
                     *           "old": "OOS",
                     *           "new": "out of service"
                     *         },
                     *         {
                     *           "uid": "pr_x9f4ku",
                     *           "type": "string_replace",
                     *           "label": "Decimal point for commas",
                     *           "field": "pm10",
                     *           "old": ",",
                     *           "new": "."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["DatasetProcessor"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-dataset-processor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description The processor to append: `type`, `label` and the settings of that type. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "string_replace",
                 *       "label": "Spell out station status",
                 *       "field": "status",
                 *       "old": "OOS",
                 *       "new": "out of service"
                 *     }
                 */
                "application/json": components["schemas"]["DatasetProcessor"];
            };
        };
        responses: {
            /** @description The processor as stored, with its new `uid`. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "pr_d6m3va",
                     *       "type": "string_replace",
                     *       "label": "Spell out station status",
                     *       "field": "status",
                     *       "old": "OOS",
                     *       "new": "out of service"
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetProcessor"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-dataset-processor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Processor to act on: its `uid` in the dataset, `pr_` and six characters.
                 * @example pr_b6s1gk
                 */
                processor_uid: components["parameters"]["processor_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The processor asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "pr_d6m3va",
                     *       "type": "string_replace",
                     *       "label": "Spell out station status",
                     *       "field": "status",
                     *       "old": "OOS",
                     *       "new": "out of service"
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetProcessor"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-dataset-processor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Processor to act on: its `uid` in the dataset, `pr_` and six characters.
                 * @example pr_b6s1gk
                 */
                processor_uid: components["parameters"]["processor_identifier"];
            };
            cookie?: never;
        };
        /** @description The whole processor as it shall be from now on. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "string_replace",
                 *       "label": "Spell out station status",
                 *       "field": "status",
                 *       "old": "OOS",
                 *       "new": "not in service"
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["DatasetProcessor"]>;
            };
        };
        responses: {
            /** @description The processor after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "pr_d6m3va",
                     *       "type": "string_replace",
                     *       "label": "Spell out station status",
                     *       "field": "status",
                     *       "old": "OOS",
                     *       "new": "not in service"
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetProcessor"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-dataset-processor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Processor to act on: its `uid` in the dataset, `pr_` and six characters.
                 * @example pr_b6s1gk
                 */
                processor_uid: components["parameters"]["processor_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-extractors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All extractors of the portal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "type": "csvfile",
                     *         "label": "CSV",
                     *         "parameters": [
                     *           {
                     *             "type": "text",
                     *             "is_mandatory": false,
                     *             "name": "encoding",
                     *             "label": "Encoding",
                     *             "default": "utf-8",
                     *             "description": "Character set of the file.",
                     *             "hidden": false,
                     *             "choices": [
                     *               "utf-8",
                     *               "iso-8859-1",
                     *               "windows-1252"
                     *             ],
                     *             "can_create_field": false,
                     *             "impacts_guessed_parameters": true
                     *           },
                     *           {
                     *             "type": "text",
                     *             "is_mandatory": true,
                     *             "name": "separator",
                     *             "label": "Separator",
                     *             "default": ",",
                     *             "description": "Character between two columns.",
                     *             "hidden": false,
                     *             "trim": "false",
                     *             "can_create_field": false,
                     *             "impacts_guessed_parameters": false
                     *           },
                     *           {
                     *             "type": "boolean",
                     *             "is_mandatory": false,
                     *             "name": "headers_first_row",
                     *             "label": "Headers in the first row",
                     *             "default": "true",
                     *             "description": "Take column names from the first row.",
                     *             "hidden": false,
                     *             "can_create_field": false,
                     *             "impacts_guessed_parameters": false
                     *           }
                     *         ]
                     *       },
                     *       {
                     *         "type": "jsonfile",
                     *         "label": "JSON",
                     *         "parameters": [
                     *           {
                     *             "type": "text",
                     *             "is_mandatory": false,
                     *             "name": "encoding",
                     *             "label": "Encoding",
                     *             "default": "utf-8",
                     *             "description": "Character set of the file.",
                     *             "hidden": false,
                     *             "can_create_field": false,
                     *             "impacts_guessed_parameters": false
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Extractor"][];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "list-dataset-resources": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description Reference to replace with the full object: the saved connection, or the dataset of a federated source. Without it only identifiers come back.
                 * @example datasource.dataset
                 */
                expand?: ("datasource.connection" | "datasource.dataset") | ("datasource.connection" | "datasource.dataset")[];
            };
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the dataset's resources. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "re_h4q7nz",
                     *           "type": "csvfile",
                     *           "title": "Air quality, last seven days",
                     *           "display_name": "Air quality, last seven days",
                     *           "extraction_infos": {
                     *             "label": "CSV",
                     *             "type": "csvfile"
                     *           },
                     *           "origin": {
                     *             "label": "HTTP",
                     *             "type": "http"
                     *           },
                     *           "updated_at": "2026-03-14T06:30:00Z",
                     *           "params": {
                     *             "encoding": "utf-8",
                     *             "separator": ";",
                     *             "headers_first_row": true,
                     *             "first_row_no": 1,
                     *             "doublequote": true
                     *           },
                     *           "datasource": {
                     *             "type": "http",
                     *             "relative_url": "v2/air-quality/hourly.csv?days=7",
                     *             "headers": [
                     *               {
                     *                 "name": "Accept",
                     *                 "value": "text/csv"
                     *               }
                     *             ],
                     *             "connection": {
                     *               "uid": "co_r5t9wq"
                     *             }
                     *           }
                     *         },
                     *         {
                     *           "uid": "re_c8y2kd",
                     *           "type": "federated",
                     *           "title": "Regional stations",
                     *           "display_name": "Regional stations",
                     *           "extraction_infos": null,
                     *           "origin": {
                     *             "label": "Federated dataset",
                     *             "type": "federated"
                     *           },
                     *           "updated_at": "2026-02-20T11:00:00Z",
                     *           "params": {},
                     *           "datasource": {
                     *             "type": "federated",
                     *             "domain": {
                     *               "domain_id": "regiondata"
                     *             },
                     *             "dataset": {
                     *               "dataset_id": "regional-air-quality",
                     *               "metas": {
                     *                 "default": {
                     *                   "title": "Regional air quality",
                     *                   "publisher": "Valley Region",
                     *                   "license": "CC BY 4.0"
                     *                 }
                     *               },
                     *               "fields": [
                     *                 {
                     *                   "name": "station_code",
                     *                   "label": "Station",
                     *                   "type": "text"
                     *                 },
                     *                 {
                     *                   "name": "no2",
                     *                   "label": "NO2",
                     *                   "type": "double"
                     *                 }
                     *               ]
                     *             },
                     *             "permissions_user": {
                     *               "username": "maya.okafor"
                     *             },
                     *             "parameters": {}
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["Resource"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-dataset-resource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description The source to attach and how to read it. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "csvfile",
                 *       "title": "bike-counters-2026.csv",
                 *       "params": {
                 *         "encoding": "utf-8",
                 *         "separator": ";",
                 *         "headers_first_row": true,
                 *         "first_row_no": 1,
                 *         "doublequote": true
                 *       },
                 *       "datasource": {
                 *         "type": "uploaded_file",
                 *         "file": {
                 *           "uid": "bike-counters-2026.csv"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Resource"];
            };
        };
        responses: {
            /** @description The resource as stored, with its new `uid`. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "re_v5j3tm",
                     *       "type": "csvfile",
                     *       "title": "bike-counters-2026.csv",
                     *       "display_name": "bike-counters-2026.csv",
                     *       "extraction_infos": {
                     *         "label": "CSV",
                     *         "type": "csvfile"
                     *       },
                     *       "origin": {
                     *         "label": "Uploaded file",
                     *         "type": "uploaded_file"
                     *       },
                     *       "updated_at": "2026-03-02T08:06:40Z",
                     *       "params": {
                     *         "encoding": "utf-8",
                     *         "separator": ";",
                     *         "headers_first_row": true,
                     *         "first_row_no": 1,
                     *         "doublequote": true
                     *       },
                     *       "datasource": {
                     *         "type": "uploaded_file",
                     *         "file": {
                     *           "uid": "bike-counters-2026.csv",
                     *           "filename": "bike-counters-2026.csv",
                     *           "mimetype": "text/csv",
                     *           "created_at": "2026-03-02T08:05:12Z"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Resource"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "guess-unsaved-resource-extractors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description The datasource to examine. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "datasource": {
                 *         "type": "uploaded_file",
                 *         "file": {
                 *           "uid": "bike-counters-2026.csv"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description The place to look at, written as in a resource; it may use a saved connection or an uploaded file. */
                    datasource: components["schemas"]["AnyDatasource"];
                };
            };
        };
        responses: {
            /** @description Extractors that may suit the datasource. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "type": "csvfile",
                     *         "label": "CSV",
                     *         "parameters": [
                     *           {
                     *             "type": "text",
                     *             "is_mandatory": false,
                     *             "name": "encoding",
                     *             "label": "Encoding",
                     *             "default": "utf-8",
                     *             "description": "Character set of the file.",
                     *             "hidden": false,
                     *             "choices": [
                     *               "utf-8",
                     *               "iso-8859-1",
                     *               "windows-1252"
                     *             ],
                     *             "can_create_field": false,
                     *             "impacts_guessed_parameters": true
                     *           },
                     *           {
                     *             "type": "text",
                     *             "is_mandatory": true,
                     *             "name": "separator",
                     *             "label": "Separator",
                     *             "default": ",",
                     *             "description": "Character between two columns.",
                     *             "hidden": false,
                     *             "trim": "false",
                     *             "can_create_field": false,
                     *             "impacts_guessed_parameters": false
                     *           },
                     *           {
                     *             "type": "boolean",
                     *             "is_mandatory": false,
                     *             "name": "headers_first_row",
                     *             "label": "Headers in the first row",
                     *             "default": "true",
                     *             "description": "Take column names from the first row.",
                     *             "hidden": false,
                     *             "can_create_field": false,
                     *             "impacts_guessed_parameters": false
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Extractor"][];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "guess-unsaved-resource-extractor-params": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description The datasource to examine and the extractor to find parameters for. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "datasource": {
                 *         "type": "uploaded_file",
                 *         "file": {
                 *           "uid": "bike-counters-2026.csv"
                 *         }
                 *       },
                 *       "type": "csvfile"
                 *     }
                 */
                "application/json": {
                    /** @description The place to look at, written as in a resource; it may use a saved connection or an uploaded file. */
                    datasource: components["schemas"]["AnyDatasource"];
                    /** @description Extractor to guess for, by its `type`, such as `csvfile`. */
                    type: string;
                };
            };
        };
        responses: {
            /** @description The extractor and the parameters found for it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "extractor": "csvfile",
                     *       "params": {
                     *         "encoding": "utf-8",
                     *         "separator": ";",
                     *         "headers_first_row": true,
                     *         "first_row_no": 1,
                     *         "doublequote": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description Extractor the parameters are meant for, by its `type`. */
                        extractor: string;
                        /** @description Parameter names with the guessed values; fits `params` of a resource as it is. */
                        params: Record<string, unknown>;
                    };
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "resource-unsaved-preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description An unsaved source: where the data is and how to read it. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "datasource": {
                 *         "type": "http",
                 *         "relative_url": "v2/air-quality/hourly.csv?days=7",
                 *         "headers": [
                 *           {
                 *             "name": "Accept",
                 *             "value": "text/csv"
                 *           }
                 *         ],
                 *         "connection": {
                 *           "uid": "co_r5t9wq"
                 *         }
                 *       },
                 *       "type": "csvfile",
                 *       "params": {
                 *         "encoding": "utf-8",
                 *         "separator": ";",
                 *         "headers_first_row": true,
                 *         "first_row_no": 1,
                 *         "doublequote": true
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description Where to read the records from, written as in a resource. */
                    datasource: components["schemas"]["AnyDatasource"];
                    /** @description Extractor to read with, by its `type`, such as `csvfile`. */
                    type: string;
                    /** @description Values for the extractor's parameters, by name. May be left out. */
                    params?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            200: components["responses"]["ResourcePreview"];
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-dataset-resource": {
        parameters: {
            query?: {
                /**
                 * @description Reference to replace with the full object: `datasource.connection` for a saved connection, `datasource.dataset` for a federated source.
                 * @example datasource.connection
                 */
                expand?: ("datasource.connection" | "datasource.dataset") | ("datasource.connection" | "datasource.dataset")[];
            };
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Resource to act on: its `uid` in the dataset, `re_` and six characters.
                 * @example re_w5j0dy
                 */
                resource_uid: components["parameters"]["resource_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "re_h4q7nz",
                     *       "type": "csvfile",
                     *       "title": "Air quality, last seven days",
                     *       "display_name": "Air quality, last seven days",
                     *       "extraction_infos": {
                     *         "label": "CSV",
                     *         "type": "csvfile"
                     *       },
                     *       "origin": {
                     *         "label": "HTTP",
                     *         "type": "http"
                     *       },
                     *       "updated_at": "2026-03-14T06:30:00Z",
                     *       "params": {
                     *         "encoding": "utf-8",
                     *         "separator": ";",
                     *         "headers_first_row": true,
                     *         "first_row_no": 1,
                     *         "doublequote": true
                     *       },
                     *       "datasource": {
                     *         "type": "http",
                     *         "relative_url": "v2/air-quality/hourly.csv?days=7",
                     *         "headers": [
                     *           {
                     *             "name": "Accept",
                     *             "value": "text/csv"
                     *           }
                     *         ],
                     *         "connection": {
                     *           "uid": "co_r5t9wq",
                     *           "type": "http",
                     *           "url": "https://sensors.rivertown.example/",
                     *           "headers": [],
                     *           "auth": {
                     *             "type": "basic_auth",
                     *             "username": "open-data",
                     *             "password": null
                     *           },
                     *           "is_reusable": true,
                     *           "can_reuse": true,
                     *           "can_manage": true,
                     *           "dataset_count": 3,
                     *           "user_count": 2,
                     *           "group_count": 1,
                     *           "created_at": "2026-01-12T09:15:00Z",
                     *           "updated_at": "2026-02-03T14:40:00Z"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Resource"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-dataset-resource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Resource to act on: its `uid` in the dataset, `re_` and six characters.
                 * @example re_w5j0dy
                 */
                resource_uid: components["parameters"]["resource_identifier"];
            };
            cookie?: never;
        };
        /** @description The whole resource as it shall be from now on. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "csvfile",
                 *       "title": "Air quality, last month",
                 *       "params": {
                 *         "encoding": "iso-8859-1",
                 *         "separator": ";",
                 *         "headers_first_row": true,
                 *         "first_row_no": 1,
                 *         "doublequote": true
                 *       },
                 *       "datasource": {
                 *         "type": "http",
                 *         "relative_url": "v2/air-quality/hourly.csv?days=31",
                 *         "headers": [
                 *           {
                 *             "name": "Accept",
                 *             "value": "text/csv"
                 *           }
                 *         ],
                 *         "connection": {
                 *           "uid": "co_r5t9wq"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["Resource"]>;
            };
        };
        responses: {
            /** @description The resource after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "re_h4q7nz",
                     *       "type": "csvfile",
                     *       "title": "Air quality, last month",
                     *       "display_name": "Air quality, last month",
                     *       "extraction_infos": {
                     *         "label": "CSV",
                     *         "type": "csvfile"
                     *       },
                     *       "origin": {
                     *         "label": "HTTP",
                     *         "type": "http"
                     *       },
                     *       "updated_at": "2026-03-16T10:12:05Z",
                     *       "params": {
                     *         "encoding": "iso-8859-1",
                     *         "separator": ";",
                     *         "headers_first_row": true,
                     *         "first_row_no": 1,
                     *         "doublequote": true
                     *       },
                     *       "datasource": {
                     *         "type": "http",
                     *         "relative_url": "v2/air-quality/hourly.csv?days=31",
                     *         "headers": [
                     *           {
                     *             "name": "Accept",
                     *             "value": "text/csv"
                     *           }
                     *         ],
                     *         "connection": {
                     *           "uid": "co_r5t9wq"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Resource"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-dataset-resource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Resource to act on: its `uid` in the dataset, `re_` and six characters.
                 * @example re_w5j0dy
                 */
                resource_uid: components["parameters"]["resource_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "resource-guess-extractors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Resource to act on: its `uid` in the dataset, `re_` and six characters.
                 * @example re_w5j0dy
                 */
                resource_uid: components["parameters"]["resource_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Extractors that may suit the resource's data. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "type": "csvfile",
                     *         "label": "CSV",
                     *         "parameters": [
                     *           {
                     *             "type": "text",
                     *             "is_mandatory": false,
                     *             "name": "encoding",
                     *             "label": "Encoding",
                     *             "default": "utf-8",
                     *             "description": "Character set of the file.",
                     *             "hidden": false,
                     *             "choices": [
                     *               "utf-8",
                     *               "iso-8859-1",
                     *               "windows-1252"
                     *             ],
                     *             "can_create_field": false,
                     *             "impacts_guessed_parameters": true
                     *           },
                     *           {
                     *             "type": "text",
                     *             "is_mandatory": true,
                     *             "name": "separator",
                     *             "label": "Separator",
                     *             "default": ",",
                     *             "description": "Character between two columns.",
                     *             "hidden": false,
                     *             "trim": "false",
                     *             "can_create_field": false,
                     *             "impacts_guessed_parameters": false
                     *           },
                     *           {
                     *             "type": "boolean",
                     *             "is_mandatory": false,
                     *             "name": "headers_first_row",
                     *             "label": "Headers in the first row",
                     *             "default": "true",
                     *             "description": "Take column names from the first row.",
                     *             "hidden": false,
                     *             "can_create_field": false,
                     *             "impacts_guessed_parameters": false
                     *           }
                     *         ]
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["Extractor"][];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "clean-resource-cache": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Resource to act on: its `uid` in the dataset, `re_` and six characters.
                 * @example re_w5j0dy
                 */
                resource_uid: components["parameters"]["resource_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "resource-guess-extractor-params": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Resource to act on: its `uid` in the dataset, `re_` and six characters.
                 * @example re_w5j0dy
                 */
                resource_uid: components["parameters"]["resource_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The extractor and the parameters found for it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "extractor": "csvfile",
                     *       "params": {
                     *         "encoding": "utf-8",
                     *         "separator": ";",
                     *         "headers_first_row": true,
                     *         "first_row_no": 1,
                     *         "doublequote": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description Extractor the parameters are meant for, by its `type`. */
                        extractor?: string;
                        /** @description Parameter names with the guessed values, to be used as `params` in an update. */
                        params?: Record<string, unknown>;
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "resource-preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Resource to act on: its `uid` in the dataset, `re_` and six characters.
                 * @example re_w5j0dy
                 */
                resource_uid: components["parameters"]["resource_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ResourcePreview"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "recover-resource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Resource to act on: its `uid` in the dataset, `re_` and six characters.
                 * @example re_w5j0dy
                 */
                resource_uid: components["parameters"]["resource_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The real-time resource whose data is recovered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "re_s9w6fb",
                     *       "type": "realtime",
                     *       "title": "Bike counters, live",
                     *       "display_name": "Bike counters, live",
                     *       "extraction_infos": null,
                     *       "origin": {
                     *         "label": "Real-time",
                     *         "type": "realtime"
                     *       },
                     *       "updated_at": "2026-03-10T17:20:00Z",
                     *       "params": {},
                     *       "url": "https://data.rivertown.example/api/push/1.0/bike-counters/realtime/push/?pushkey=example-key-not-real"
                     *     }
                     */
                    "application/json": components["schemas"]["Resource"];
                };
            };
            400: components["responses"]["InvalidDatasetStatus"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-recover-data-resource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Resource to act on: its `uid` in the dataset, `re_` and six characters.
                 * @example re_w5j0dy
                 */
                resource_uid: components["parameters"]["resource_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The real-time resource whose recovered data is removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "re_s9w6fb",
                     *       "type": "realtime",
                     *       "title": "Bike counters, live",
                     *       "display_name": "Bike counters, live",
                     *       "extraction_infos": null,
                     *       "origin": {
                     *         "label": "Real-time",
                     *         "type": "realtime"
                     *       },
                     *       "updated_at": "2026-03-10T17:20:00Z",
                     *       "params": {},
                     *       "url": "https://data.rivertown.example/api/push/1.0/bike-counters/realtime/push/?pushkey=example-key-not-real"
                     *     }
                     */
                    "application/json": components["schemas"]["Resource"];
                };
            };
            400: components["responses"]["InvalidDatasetStatus"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "enable-resource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Resource to act on: its `uid` in the dataset, `re_` and six characters.
                 * @example re_w5j0dy
                 */
                resource_uid: components["parameters"]["resource_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The real-time resource, now enabled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "re_s9w6fb",
                     *       "type": "realtime",
                     *       "title": "Bike counters, live",
                     *       "display_name": "Bike counters, live",
                     *       "extraction_infos": null,
                     *       "origin": {
                     *         "label": "Real-time",
                     *         "type": "realtime"
                     *       },
                     *       "updated_at": "2026-03-10T17:20:00Z",
                     *       "params": {},
                     *       "url": "https://data.rivertown.example/api/push/1.0/bike-counters/realtime/push/?pushkey=example-key-not-real"
                     *     }
                     */
                    "application/json": components["schemas"]["Resource"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "disable-resource": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Resource to act on: its `uid` in the dataset, `re_` and six characters.
                 * @example re_w5j0dy
                 */
                resource_uid: components["parameters"]["resource_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The real-time resource, now disabled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "re_s9w6fb",
                     *       "type": "realtime",
                     *       "title": "Bike counters, live",
                     *       "display_name": "Bike counters, live",
                     *       "extraction_infos": null,
                     *       "origin": {
                     *         "label": "Real-time",
                     *         "type": "realtime"
                     *       },
                     *       "updated_at": "2026-03-10T17:20:00Z",
                     *       "params": {},
                     *       "url": "https://data.rivertown.example/api/push/1.0/bike-counters/realtime/push/?pushkey=example-key-not-real"
                     *     }
                     */
                    "application/json": components["schemas"]["Resource"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "resource-renew-api-key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Resource to act on: its `uid` in the dataset, `re_` and six characters.
                 * @example re_w5j0dy
                 */
                resource_uid: components["parameters"]["resource_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The real-time resource, whose push key is now a new one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "re_s9w6fb",
                     *       "type": "realtime",
                     *       "title": "Bike counters, live",
                     *       "display_name": "Bike counters, live",
                     *       "extraction_infos": null,
                     *       "origin": {
                     *         "label": "Real-time",
                     *         "type": "realtime"
                     *       },
                     *       "updated_at": "2026-03-18T07:45:30Z",
                     *       "params": {},
                     *       "url": "https://data.rivertown.example/api/push/1.0/bike-counters/realtime/push/?pushkey=example-new-key-not-real"
                     *     }
                     */
                    "application/json": components["schemas"]["Resource"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "upload-resource-file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description A form with the file as its one part. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "(binary)"
                 *     }
                 */
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file with its name, for instance a `File` or a `Blob` with a filename.
                     */
                    file: Upload;
                };
            };
        };
        responses: {
            /** @description The stored file, with the uid that a data source refers to. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "air-quality-2026-03.csv",
                     *       "filename": "air-quality-2026-03.csv",
                     *       "mimetype": "text/csv",
                     *       "created_at": "2026-03-14T06:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetFile"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-dataset-resource-file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Uploaded file to act on: the `uid` that the upload answered with, which looks like a file name.
                 * @example air-quality-hourly.csv
                 */
                file_uid: components["parameters"]["file_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Details of the stored file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "bike-counters-2026.csv",
                     *       "filename": "bike-counters-2026.csv",
                     *       "mimetype": "text/csv",
                     *       "created_at": "2026-03-02T08:05:12Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetFile"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "download-dataset-resource-file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Uploaded file to act on: the `uid` that the upload answered with, which looks like a file name.
                 * @example air-quality-hourly.csv
                 */
                file_uid: components["parameters"]["file_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file's content, byte for byte. */
            200: {
                headers: {
                    /** @description How to save the content, with the file's name. */
                    "Content-disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example counter_id;counted_at;bikes
                     *     river-bridge;2026-03-01T08:00:00Z;142
                     */
                    "application/octet-stream": string;
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-dataset-attachments": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of attachments, with the total count and links to the neighbouring pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "at_h4w9pk",
                     *           "filename": "air-quality-codebook.pdf",
                     *           "mimetype": "application/pdf",
                     *           "created_at": "2026-03-14T06:30:00Z"
                     *         },
                     *         {
                     *           "uid": "at_c7m2xd",
                     *           "filename": "monitoring-stations.png",
                     *           "mimetype": "image/png",
                     *           "created_at": "2026-03-16T09:12:45Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["DatasetAttachment"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-dataset-attachment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description Multipart form with the single part `file`. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "(binary)"
                 *     }
                 */
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The file itself; give the part a file name, since the attachment is shown under one.
                     */
                    file: Upload;
                };
            };
        };
        responses: {
            /** @description The attachment as stored, with the `uid` it was given. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "at_h4w9pk",
                     *       "filename": "air-quality-codebook.pdf",
                     *       "mimetype": "application/pdf",
                     *       "created_at": "2026-03-14T06:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetAttachment"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-dataset-attachment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Attachment to act on: the `uid` from the dataset's list of attachments.
                 * @example at_c9m3ru
                 */
                attachment_uid: components["parameters"]["attachment_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attachment's name, media type and upload time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "at_c7m2xd",
                     *       "filename": "monitoring-stations.png",
                     *       "mimetype": "image/png",
                     *       "created_at": "2026-03-16T09:12:45Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetAttachment"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-dataset-attachment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Attachment to act on: the `uid` from the dataset's list of attachments.
                 * @example at_c9m3ru
                 */
                attachment_uid: components["parameters"]["attachment_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "download-dataset-attachment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Attachment to act on: the `uid` from the dataset's list of attachments.
                 * @example at_c9m3ru
                 */
                attachment_uid: components["parameters"]["attachment_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file's bytes. */
            200: {
                headers: {
                    /** @description Disposition of the download; its `filename` parameter is the name to save the file under. */
                    "Content-disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example %PDF-1.7 (bytes of air-quality-codebook.pdf) */
                    "application/octet-stream": string;
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-dataset-alternative-exports": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of alternative exports, with the total count and links to the neighbouring pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "ae_r6t3vn",
                     *           "title": "Street trees, GeoPackage",
                     *           "description": "All trees in ETRS89 / UTM zone 32N, built every January",
                     *           "mimetype": "application/geopackage+sqlite3",
                     *           "type": "uploaded_file",
                     *           "created_at": "2026-01-12T08:00:00Z",
                     *           "updated_at": "2026-01-12T08:00:00Z",
                     *           "filename": "street-trees.gpkg"
                     *         },
                     *         {
                     *           "uid": "ae_k8d5zq",
                     *           "title": "Street trees, full archive",
                     *           "description": "Yearly snapshots since 2015, zipped",
                     *           "mimetype": "application/zip",
                     *           "type": "url",
                     *           "created_at": "2026-01-15T10:20:00Z",
                     *           "updated_at": "2026-01-15T10:20:00Z",
                     *           "url": "https://archive.rivertown.example/trees/street-trees-all.zip"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["AnyDatasetAlternativeExport"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-dataset-alternative-export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description Multipart form: the parts `title`, `type` and `file`, and optionally `description`. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Street trees, GeoPackage",
                 *       "type": "uploaded_file",
                 *       "file": "(binary)",
                 *       "description": "All trees in ETRS89 / UTM zone 32N, built every January"
                 *     }
                 */
                "multipart/form-data": {
                    /** @description Name of the entry in the export menu; at least one character. */
                    title: string;
                    /**
                     * @description Always `uploaded_file`, the one kind that can be created this way.
                     * @enum {string}
                     */
                    type: "uploaded_file";
                    /**
                     * Format: binary
                     * @description The export file, in any format; stored unchanged and not refreshed when the dataset's records change.
                     */
                    file: Upload;
                    /** @description Explanation of the file, such as its format, projection or date; optional. */
                    description?: string;
                };
            };
        };
        responses: {
            /** @description The export as stored, with its `uid` and media type. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "ae_r6t3vn",
                     *       "title": "Street trees, GeoPackage",
                     *       "description": "All trees in ETRS89 / UTM zone 32N, built every January",
                     *       "mimetype": "application/geopackage+sqlite3",
                     *       "type": "uploaded_file",
                     *       "created_at": "2026-01-12T08:00:00Z",
                     *       "updated_at": "2026-01-12T08:00:00Z",
                     *       "filename": "street-trees.gpkg"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyDatasetAlternativeExport"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-dataset-alternative-export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Alternative export to act on: its `uid`, `ae_` and six characters.
                 * @example ae_x2f7lo
                 */
                export_uid: components["parameters"]["alternative_export_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export's labels, kind and times, plus its file name or address. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "ae_k8d5zq",
                     *       "title": "Street trees, full archive",
                     *       "description": "Yearly snapshots since 2015, zipped",
                     *       "mimetype": "application/zip",
                     *       "type": "url",
                     *       "created_at": "2026-01-15T10:20:00Z",
                     *       "updated_at": "2026-01-15T10:20:00Z",
                     *       "url": "https://archive.rivertown.example/trees/street-trees-all.zip"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyDatasetAlternativeExport"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-dataset-alternative-export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Alternative export to act on: its `uid`, `ae_` and six characters.
                 * @example ae_x2f7lo
                 */
                export_uid: components["parameters"]["alternative_export_identifier"];
            };
            cookie?: never;
        };
        /** @description The export's new labels; `title` and `type` must be present. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Street trees 2026, GeoPackage",
                 *       "type": "uploaded_file",
                 *       "description": "State of 1 January 2026, ETRS89 / UTM zone 32N"
                 *     }
                 */
                "application/json": {
                    /** @description New name of the entry in the export menu; at least one character. */
                    title: string;
                    /**
                     * @description Kind of the export being changed; `uploaded_file` is the only value taken.
                     * @enum {string}
                     */
                    type: "uploaded_file";
                    /** @description New explanation of the file; send the present one again if it should stay. */
                    description?: string;
                };
            };
        };
        responses: {
            /** @description The export with its new labels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "ae_r6t3vn",
                     *       "title": "Street trees 2026, GeoPackage",
                     *       "description": "State of 1 January 2026, ETRS89 / UTM zone 32N",
                     *       "mimetype": "application/geopackage+sqlite3",
                     *       "type": "uploaded_file",
                     *       "created_at": "2026-01-12T08:00:00Z",
                     *       "updated_at": "2026-02-03T15:41:09Z",
                     *       "filename": "street-trees.gpkg"
                     *     }
                     */
                    "application/json": components["schemas"]["AnyDatasetAlternativeExport"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-dataset-alternative-export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Alternative export to act on: its `uid`, `ae_` and six characters.
                 * @example ae_x2f7lo
                 */
                export_uid: components["parameters"]["alternative_export_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "download-dataset-alternative_exports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Alternative export to act on: its `uid`, `ae_` and six characters.
                 * @example ae_x2f7lo
                 */
                export_uid: components["parameters"]["alternative_export_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bytes of the uploaded file; exports of type `uploaded_file` only. */
            200: {
                headers: {
                    /** @description Disposition of the download, carrying the name to save the file under as `filename`. */
                    "Content-disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /** @example (bytes of street-trees.gpkg) */
                    "application/octet-stream": string;
                };
            };
            /** @description Redirect to the file's outside address; exports of type `url` only. */
            303: {
                headers: {
                    /** @description Address of the linked file. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-dataset-user-security": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of user rulesets, with the total count and links to the neighbouring pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "security": {
                     *             "is_data_visible": true,
                     *             "visible_fields": [
                     *               "station",
                     *               "measured_at",
                     *               "no2",
                     *               "pm10"
                     *             ],
                     *             "filter_query": "district:\"Harbour\"",
                     *             "api_calls_quota": {
                     *               "unit": "day",
                     *               "limit": 5000
                     *             }
                     *           },
                     *           "permissions": [
                     *             "explore_restricted_dataset"
                     *           ],
                     *           "user": {
                     *             "username": "jonas.lind"
                     *           }
                     *         },
                     *         {
                     *           "security": {
                     *             "is_data_visible": true,
                     *             "visible_fields": null,
                     *             "filter_query": "",
                     *             "api_calls_quota": null
                     *           },
                     *           "permissions": [
                     *             "explore_restricted_dataset",
                     *             "edit_dataset",
                     *             "publish_dataset"
                     *           ],
                     *           "user": {
                     *             "username": "maya.okafor"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["DatasetUserSecurity"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-dataset-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description The ruleset and, under `user`, whom it is for. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "security": {
                 *         "is_data_visible": true,
                 *         "visible_fields": [
                 *           "station",
                 *           "measured_at",
                 *           "no2",
                 *           "pm10"
                 *         ],
                 *         "filter_query": "district:\"Harbour\"",
                 *         "api_calls_quota": {
                 *           "unit": "day",
                 *           "limit": 5000
                 *         }
                 *       },
                 *       "permissions": [
                 *         "explore_restricted_dataset"
                 *       ],
                 *       "user": {
                 *         "username": "jonas.lind"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DatasetUserSecurity"];
            };
        };
        responses: {
            /** @description The new ruleset. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "security": {
                     *         "is_data_visible": true,
                     *         "visible_fields": [
                     *           "station",
                     *           "measured_at",
                     *           "no2",
                     *           "pm10"
                     *         ],
                     *         "filter_query": "district:\"Harbour\"",
                     *         "api_calls_quota": {
                     *           "unit": "day",
                     *           "limit": 5000
                     *         }
                     *       },
                     *       "permissions": [
                     *         "explore_restricted_dataset"
                     *       ],
                     *       "user": {
                     *         "username": "jonas.lind"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetUserSecurity"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-dataset-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user's own ruleset on the dataset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "security": {
                     *         "is_data_visible": true,
                     *         "visible_fields": null,
                     *         "filter_query": "",
                     *         "api_calls_quota": null
                     *       },
                     *       "permissions": [
                     *         "explore_restricted_dataset",
                     *         "edit_dataset",
                     *         "publish_dataset"
                     *       ],
                     *       "user": {
                     *         "username": "maya.okafor"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetUserSecurity"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-dataset-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        /** @description The complete new ruleset; `user` repeats the username from the path. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "security": {
                 *         "is_data_visible": true,
                 *         "visible_fields": [
                 *           "station",
                 *           "measured_at",
                 *           "no2",
                 *           "pm10"
                 *         ],
                 *         "filter_query": "district:\"Harbour\"",
                 *         "api_calls_quota": {
                 *           "unit": "day",
                 *           "limit": 5000
                 *         }
                 *       },
                 *       "permissions": [
                 *         "explore_restricted_dataset",
                 *         "edit_dataset"
                 *       ],
                 *       "user": {
                 *         "username": "jonas.lind"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DatasetUserSecurity"];
            };
        };
        responses: {
            /** @description The user's ruleset after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "security": {
                     *         "is_data_visible": true,
                     *         "visible_fields": [
                     *           "station",
                     *           "measured_at",
                     *           "no2",
                     *           "pm10"
                     *         ],
                     *         "filter_query": "district:\"Harbour\"",
                     *         "api_calls_quota": {
                     *           "unit": "day",
                     *           "limit": 5000
                     *         }
                     *       },
                     *       "permissions": [
                     *         "explore_restricted_dataset",
                     *         "edit_dataset"
                     *       ],
                     *       "user": {
                     *         "username": "jonas.lind"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetUserSecurity"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-dataset-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-dataset-group-security": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of group rulesets, with the total count and links to the neighbouring pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 5,
                     *       "next": "https://data.rivertown.example/api/automation/v1.0/datasets/da_w3k7hc/security/groups/?limit=2&offset=2",
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "security": {
                     *             "is_data_visible": true,
                     *             "visible_fields": null,
                     *             "filter_query": "year>=2020",
                     *             "api_calls_quota": {
                     *               "unit": "hour",
                     *               "limit": 600
                     *             }
                     *           },
                     *           "permissions": [
                     *             "explore_restricted_dataset"
                     *           ],
                     *           "group": {
                     *             "uid": "budget_reviewers"
                     *           }
                     *         },
                     *         {
                     *           "security": {
                     *             "is_data_visible": true,
                     *             "visible_fields": null,
                     *             "filter_query": "",
                     *             "api_calls_quota": null
                     *           },
                     *           "permissions": [
                     *             "explore_restricted_dataset",
                     *             "edit_dataset",
                     *             "publish_dataset",
                     *             "manage_dataset"
                     *           ],
                     *           "group": {
                     *             "uid": "data_stewards"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["DatasetGroupSecurity"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-dataset-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description The ruleset and, under `group`, which group it is for. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "security": {
                 *         "is_data_visible": true,
                 *         "visible_fields": null,
                 *         "filter_query": "year>=2020",
                 *         "api_calls_quota": {
                 *           "unit": "hour",
                 *           "limit": 600
                 *         }
                 *       },
                 *       "permissions": [
                 *         "explore_restricted_dataset"
                 *       ],
                 *       "group": {
                 *         "uid": "budget_reviewers"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DatasetGroupSecurity"];
            };
        };
        responses: {
            /** @description The new ruleset of the group. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "security": {
                     *         "is_data_visible": true,
                     *         "visible_fields": null,
                     *         "filter_query": "year>=2020",
                     *         "api_calls_quota": {
                     *           "unit": "hour",
                     *           "limit": 600
                     *         }
                     *       },
                     *       "permissions": [
                     *         "explore_restricted_dataset"
                     *       ],
                     *       "group": {
                     *         "uid": "budget_reviewers"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetGroupSecurity"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-dataset-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group's ruleset on the dataset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "security": {
                     *         "is_data_visible": true,
                     *         "visible_fields": null,
                     *         "filter_query": "",
                     *         "api_calls_quota": null
                     *       },
                     *       "permissions": [
                     *         "explore_restricted_dataset",
                     *         "edit_dataset",
                     *         "publish_dataset",
                     *         "manage_dataset"
                     *       ],
                     *       "group": {
                     *         "uid": "data_stewards"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetGroupSecurity"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-dataset-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        /** @description The complete new ruleset; `group` repeats the uid from the path. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "security": {
                 *         "is_data_visible": true,
                 *         "visible_fields": [
                 *           "department",
                 *           "year",
                 *           "amount"
                 *         ],
                 *         "filter_query": "year>=2024",
                 *         "api_calls_quota": {
                 *           "unit": "hour",
                 *           "limit": 600
                 *         }
                 *       },
                 *       "permissions": [
                 *         "explore_restricted_dataset"
                 *       ],
                 *       "group": {
                 *         "uid": "budget_reviewers"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DatasetGroupSecurity"];
            };
        };
        responses: {
            /** @description The group's ruleset after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "security": {
                     *         "is_data_visible": true,
                     *         "visible_fields": [
                     *           "department",
                     *           "year",
                     *           "amount"
                     *         ],
                     *         "filter_query": "year>=2024",
                     *         "api_calls_quota": {
                     *           "unit": "hour",
                     *           "limit": 600
                     *         }
                     *       },
                     *       "permissions": [
                     *         "explore_restricted_dataset"
                     *       ],
                     *       "group": {
                     *         "uid": "budget_reviewers"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetGroupSecurity"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-dataset-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-dataset-versions": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the dataset's history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 17,
                     *       "next": "https://data.rivertown.example/api/automation/v1.0/datasets/da_v8c4zh/versions/?limit=2&offset=2",
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "ch_r3b9oy",
                     *           "sections": [
                     *             "security"
                     *           ],
                     *           "created_by": {
                     *             "username": "maya.okafor"
                     *           },
                     *           "can_restore": true,
                     *           "created_at": "2026-04-01T08:03:19Z"
                     *         },
                     *         {
                     *           "uid": "ch_e8y4qb",
                     *           "sections": [
                     *             "metadata",
                     *             "security"
                     *           ],
                     *           "created_by": {
                     *             "username": "jonas.lind"
                     *           },
                     *           "can_restore": true,
                     *           "created_at": "2026-03-27T15:18:02Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["DatasetVersion"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-dataset-version": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Version in the dataset's history: its `uid`, `ch_` and six characters.
                 * @example ch_e8y4qb
                 */
                version_uid: components["parameters"]["version_identifier"];
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "ch_e8y4qb",
                     *       "sections": [
                     *         "metadata",
                     *         "security"
                     *       ],
                     *       "created_by": {
                     *         "username": "jonas.lind"
                     *       },
                     *       "can_restore": true,
                     *       "created_at": "2026-03-27T15:18:02Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetVersion"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "restore-version": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Version in the dataset's history: its `uid`, `ch_` and six characters.
                 * @example ch_e8y4qb
                 */
                version_uid: components["parameters"]["version_identifier"];
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dataset in its restored state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "da_v8c4zh",
                     *       "dataset_id": "council-budget-2026",
                     *       "created_at": "2026-01-05T11:47:00Z",
                     *       "updated_at": "2026-04-01T08:03:19Z",
                     *       "is_published": false,
                     *       "is_restricted": false,
                     *       "metadata": {
                     *         "default": {
                     *           "title": {
                     *             "value": "Council budget 2026"
                     *           },
                     *           "description": {
                     *             "value": "<p>Planned income and spending by department, as adopted.</p>"
                     *           },
                     *           "keyword": {
                     *             "value": [
                     *               "budget",
                     *               "finance"
                     *             ]
                     *           },
                     *           "modified": {
                     *             "value": "2026-04-01T08:00:00Z"
                     *           },
                     *           "language": {
                     *             "value": "en"
                     *           },
                     *           "publisher": {
                     *             "value": "City of Rivertown, Treasury"
                     *           }
                     *         }
                     *       },
                     *       "default_security": {
                     *         "is_data_visible": true,
                     *         "visible_fields": [
                     *           "department",
                     *           "heading",
                     *           "amount"
                     *         ],
                     *         "filter_query": "state:adopted",
                     *         "api_calls_quota": {
                     *           "unit": "day",
                     *           "limit": 10000
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Dataset"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "list-dataset-schedules": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the dataset's schedules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "sc_p1r6vt",
                     *           "cron_schedule": "15 4 * * 1-5"
                     *         },
                     *         {
                     *           "uid": "sc_a7d3nx",
                     *           "cron_schedule": "0 9 * * 6"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["DatasetSchedule"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-dataset-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description The cron rule to add. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cron_schedule": "15 4 * * 1-5"
                 *     }
                 */
                "application/json": components["schemas"]["DatasetSchedule"];
            };
        };
        responses: {
            /** @description The schedule as created, with its `uid`. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "sc_p1r6vt",
                     *       "cron_schedule": "15 4 * * 1-5"
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetSchedule"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-dataset-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Schedule of the dataset: its `uid`, `sc_` and six characters.
                 * @example sc_p1r6vt
                 */
                schedule_uid: components["parameters"]["schedule_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "sc_p1r6vt",
                     *       "cron_schedule": "15 4 * * 1-5"
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetSchedule"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-dataset-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Schedule of the dataset: its `uid`, `sc_` and six characters.
                 * @example sc_p1r6vt
                 */
                schedule_uid: components["parameters"]["schedule_identifier"];
            };
            cookie?: never;
        };
        /** @description The cron rule that takes the place of the stored one. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cron_schedule": "*\/30 6-21 * * *"
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["DatasetSchedule"]>;
            };
        };
        responses: {
            /** @description The schedule with its new cron rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "sc_p1r6vt",
                     *       "cron_schedule": "*\/30 6-21 * * *"
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetSchedule"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-dataset-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Schedule of the dataset: its `uid`, `sc_` and six characters.
                 * @example sc_p1r6vt
                 */
                schedule_uid: components["parameters"]["schedule_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-all-dataset-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dataset's metadata, one key per template. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "default": {
                     *         "title": {
                     *           "value": "Air quality, hourly means"
                     *         },
                     *         "description": {
                     *           "value": "<p>NO2, ozone and fine dust at nine stations, averaged per hour.</p>"
                     *         },
                     *         "keyword": {
                     *           "value": [
                     *             "air",
                     *             "environment",
                     *             "sensors"
                     *           ]
                     *         },
                     *         "modified": {
                     *           "value": "2026-03-14T06:30:00Z"
                     *         },
                     *         "modified_updates_on_metadata_change": {
                     *           "value": false
                     *         },
                     *         "modified_updates_on_data_change": {
                     *           "value": true
                     *         },
                     *         "geographic_reference": {
                     *           "value": [
                     *             "ch_40_12"
                     *           ]
                     *         },
                     *         "geographic_reference_auto": {
                     *           "value": false
                     *         },
                     *         "language": {
                     *           "value": "en"
                     *         },
                     *         "timezone": {
                     *           "value": "Europe/Zurich"
                     *         },
                     *         "publisher": {
                     *           "value": "Rivertown Environment Office"
                     *         },
                     *         "references": {
                     *           "value": "https://air.rivertown.example/stations"
                     *         },
                     *         "attributions": {
                     *           "value": [
                     *             "https://www.rivertown.example/environment"
                     *           ]
                     *         }
                     *       },
                     *       "visualization": {
                     *         "analyze_disabled": {
                     *           "value": false
                     *         },
                     *         "table_fields": {
                     *           "value": [
                     *             "measured_at",
                     *             "station",
                     *             "no2",
                     *             "pm25"
                     *           ]
                     *         },
                     *         "table_default_sort_field": {
                     *           "value": "measured_at"
                     *         },
                     *         "map_disabled": {
                     *           "value": false
                     *         },
                     *         "map_marker_color": {
                     *           "value": "#2A7F62"
                     *         },
                     *         "map_tooltip_title": {
                     *           "value": "station"
                     *         },
                     *         "images_disabled": {
                     *           "value": true
                     *         },
                     *         "calendar_enabled": {
                     *           "value": false
                     *         },
                     *         "custom_view_enabled": {
                     *           "value": false
                     *         }
                     *       },
                     *       "internal": {
                     *         "license_id": {
                     *           "value": "k3p9wd2"
                     *         },
                     *         "theme_id": {
                     *           "value": [
                     *             "e41b7a0"
                     *           ]
                     *         },
                     *         "draft": {
                     *           "value": false
                     *         }
                     *       },
                     *       "asset_content_configuration": {
                     *         "facets": {
                     *           "value": [
                     *             {
                     *               "field_name": "station",
                     *               "facetsort": "alphanum",
                     *               "disjunctive": true
                     *             },
                     *             {
                     *               "field_name": "measured_at",
                     *               "facetsort": "-num",
                     *               "timerange_filter": true
                     *             }
                     *           ]
                     *         },
                     *         "fields_displayed_in_specific_languages": {
                     *           "value": {
                     *             "station_note_fr": [
                     *               "fr"
                     *             ]
                     *           }
                     *         },
                     *         "records_search_boosts": {
                     *           "value": {
                     *             "station": 4,
                     *             "remarks": 1
                     *           }
                     *         }
                     *       },
                     *       "stewardship": {
                     *         "data_steward": {
                     *           "value": "Maya Okafor"
                     *         },
                     *         "update_frequency": {
                     *           "value": "hourly"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetMetadata"];
                };
            };
            /** @description No dataset has this uid. */
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-all-dataset-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
            };
            cookie?: never;
        };
        /** @description The complete metadata to store, one key per template; anything not in it is removed. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "default": {
                 *         "title": {
                 *           "value": "Bike counters"
                 *         },
                 *         "description": {
                 *           "value": "<p>Cyclists passing each counter, per quarter of an hour.</p>"
                 *         },
                 *         "keyword": {
                 *           "value": [
                 *             "cycling",
                 *             "mobility"
                 *           ]
                 *         },
                 *         "modified": {
                 *           "value": "2026-04-02T09:00:00Z"
                 *         },
                 *         "modified_updates_on_data_change": {
                 *           "value": true
                 *         },
                 *         "language": {
                 *           "value": "en"
                 *         },
                 *         "publisher": {
                 *           "value": "Rivertown Mobility Department"
                 *         }
                 *       },
                 *       "visualization": {
                 *         "map_marker_picto": {
                 *           "value": "circle"
                 *         },
                 *         "map_marker_color": {
                 *           "value": "#C2571A"
                 *         }
                 *       },
                 *       "internal": {
                 *         "license_id": {
                 *           "value": "k3p9wd2"
                 *         },
                 *         "theme_id": {
                 *           "value": [
                 *             "5cc0f18"
                 *           ]
                 *         }
                 *       },
                 *       "stewardship": {
                 *         "data_steward": {
                 *           "value": "Jonas Lind"
                 *         },
                 *         "update_frequency": {
                 *           "value": "daily"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["DatasetMetadata"]>;
            };
        };
        responses: {
            /** @description All metadata as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "default": {
                     *         "title": {
                     *           "value": "Bike counters"
                     *         },
                     *         "description": {
                     *           "value": "<p>Cyclists passing each counter, per quarter of an hour.</p>"
                     *         },
                     *         "keyword": {
                     *           "value": [
                     *             "cycling",
                     *             "mobility"
                     *           ]
                     *         },
                     *         "modified": {
                     *           "value": "2026-04-02T09:00:00Z"
                     *         },
                     *         "modified_updates_on_data_change": {
                     *           "value": true
                     *         },
                     *         "language": {
                     *           "value": "en"
                     *         },
                     *         "publisher": {
                     *           "value": "Rivertown Mobility Department"
                     *         }
                     *       },
                     *       "visualization": {
                     *         "map_marker_picto": {
                     *           "value": "circle"
                     *         },
                     *         "map_marker_color": {
                     *           "value": "#C2571A"
                     *         }
                     *       },
                     *       "internal": {
                     *         "license_id": {
                     *           "value": "k3p9wd2"
                     *         },
                     *         "theme_id": {
                     *           "value": [
                     *             "5cc0f18"
                     *           ]
                     *         }
                     *       },
                     *       "stewardship": {
                     *         "data_steward": {
                     *           "value": "Jonas Lind"
                     *         },
                     *         "update_frequency": {
                     *           "value": "daily"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetMetadata"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-template-dataset-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Metadata template by its `name`, such as `default`, `internal` or that of a custom template; not its title.
                 * @example default
                 */
                template_name: components["parameters"]["metadata_template_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dataset's values for this template, one key per field. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "title": {
                     *         "value": "Bus stops in Rivertown",
                     *         "remote_value": "Stops of the regional network",
                     *         "override_remote_value": true
                     *       },
                     *       "description": {
                     *         "value": "<p>All stops served by regional buses.</p>",
                     *         "remote_value": "<p>All stops served by regional buses.</p>",
                     *         "override_remote_value": false
                     *       },
                     *       "keyword": {
                     *         "value": [
                     *           "bus",
                     *           "public transport"
                     *         ],
                     *         "remote_value": [
                     *           "transit"
                     *         ],
                     *         "override_remote_value": true
                     *       },
                     *       "modified": {
                     *         "value": "2026-02-20T04:15:00Z",
                     *         "remote_value": "2026-02-20T04:15:00Z",
                     *         "override_remote_value": false
                     *       },
                     *       "language": {
                     *         "value": "en",
                     *         "remote_value": "en",
                     *         "override_remote_value": false
                     *       },
                     *       "timezone": {
                     *         "value": "Europe/Zurich",
                     *         "override_remote_value": true
                     *       },
                     *       "publisher": {
                     *         "value": "Regional Transit Authority",
                     *         "remote_value": "Regional Transit Authority",
                     *         "override_remote_value": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetMetadataTemplate"];
                };
            };
            /** @description No such dataset, or no such template. */
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-template-dataset-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Metadata template by its `name`, such as `default`, `internal` or that of a custom template; not its title.
                 * @example default
                 */
                template_name: components["parameters"]["metadata_template_identifier"];
            };
            cookie?: never;
        };
        /** @description Every value this template shall hold for the dataset; a field not in it is cleared. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": {
                 *         "value": "Street trees"
                 *       },
                 *       "description": {
                 *         "value": "<p>Species, planting year and position of trees on public land.</p>"
                 *       },
                 *       "keyword": {
                 *         "value": [
                 *           "trees",
                 *           "parks"
                 *         ]
                 *       },
                 *       "modified": {
                 *         "value": "2026-05-11T13:45:00Z"
                 *       },
                 *       "modified_updates_on_data_change": {
                 *         "value": false
                 *       },
                 *       "language": {
                 *         "value": "en"
                 *       },
                 *       "publisher": {
                 *         "value": "Rivertown Parks Service"
                 *       }
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["DatasetMetadataTemplate"]>;
            };
        };
        responses: {
            /** @description The template's values as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "title": {
                     *         "value": "Street trees"
                     *       },
                     *       "description": {
                     *         "value": "<p>Species, planting year and position of trees on public land.</p>"
                     *       },
                     *       "keyword": {
                     *         "value": [
                     *           "trees",
                     *           "parks"
                     *         ]
                     *       },
                     *       "modified": {
                     *         "value": "2026-05-11T13:45:00Z"
                     *       },
                     *       "modified_updates_on_data_change": {
                     *         "value": false
                     *       },
                     *       "language": {
                     *         "value": "en"
                     *       },
                     *       "publisher": {
                     *         "value": "Rivertown Parks Service"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetMetadataTemplate"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-template-field-dataset-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Metadata template by its `name`, such as `default`, `internal` or that of a custom template; not its title.
                 * @example default
                 */
                template_name: components["parameters"]["metadata_template_identifier"];
                /**
                 * @description Field of the metadata template by its `name`, such as `publisher`; not its label.
                 * @example publisher
                 */
                template_field_name: components["parameters"]["metadata_template_field_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The field's value, with its remote counterpart where there is one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "value": "Regional Transit Authority",
                     *       "remote_value": "Regional Transit Authority",
                     *       "override_remote_value": false
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetMetadataValue"];
                };
            };
            /** @description No such dataset, template or field. */
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-template-field-dataset-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Metadata template by its `name`, such as `default`, `internal` or that of a custom template; not its title.
                 * @example default
                 */
                template_name: components["parameters"]["metadata_template_identifier"];
                /**
                 * @description Field of the metadata template by its `name`, such as `publisher`; not its label.
                 * @example publisher
                 */
                template_field_name: components["parameters"]["metadata_template_field_identifier"];
            };
            cookie?: never;
        };
        /** @description The new value, of the type the field demands, and optionally whether it overrides the remote one. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "value": "Rivertown Mobility Department",
                 *       "override_remote_value": true
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["DatasetMetadataValue"]>;
            };
        };
        responses: {
            /** @description The field's value as stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "value": "Rivertown Mobility Department",
                     *       "remote_value": "Regional Transit Authority",
                     *       "override_remote_value": true
                     *     }
                     */
                    "application/json": components["schemas"]["DatasetMetadataValue"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-template-field-dataset-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Dataset to act on: its `uid` (`da_` and six characters), not the human-readable `dataset_id`.
                 * @example da_k3v9xm
                 */
                dataset_uid: components["parameters"]["dataset_identifier"];
                /**
                 * @description Metadata template by its `name`, such as `default`, `internal` or that of a custom template; not its title.
                 * @example default
                 */
                template_name: components["parameters"]["metadata_template_identifier"];
                /**
                 * @description Field of the metadata template by its `name`, such as `publisher`; not its label.
                 * @example publisher
                 */
                template_field_name: components["parameters"]["metadata_template_field_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-connections": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description Property to order by, ascending; `created_at` unless told otherwise. The vendor documents a leading `-` for descending order, though the listed values lack it.
                 * @example dataset_count
                 */
                sort?: ("created_at" | "updated_at" | "type" | "dataset_count" | "-created_at" | "-updated_at" | "-type" | "-dataset_count") | ("created_at" | "updated_at" | "type" | "dataset_count" | "-created_at" | "-updated_at" | "-type" | "-dataset_count")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of connections of all types, with the total count and links to the neighbouring pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 7,
                     *       "next": "https://data.rivertown.example/api/automation/v1.0/datasource_connections/?limit=2&offset=2&sort=created_at",
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "co_y2g6sm",
                     *           "type": "ftp",
                     *           "is_reusable": true,
                     *           "can_reuse": true,
                     *           "can_manage": true,
                     *           "dataset_count": 2,
                     *           "user_count": 1,
                     *           "group_count": 0,
                     *           "created_at": "2026-01-08T16:22:10Z",
                     *           "updated_at": "2026-01-20T11:00:00Z",
                     *           "url": "sftp://files.rivertown.example/outgoing/",
                     *           "auth": {
                     *             "type": "basic_auth",
                     *             "username": "opendata",
                     *             "password": null
                     *           }
                     *         },
                     *         {
                     *           "uid": "co_b5n8tj",
                     *           "type": "http",
                     *           "is_reusable": true,
                     *           "can_reuse": true,
                     *           "can_manage": true,
                     *           "dataset_count": 4,
                     *           "user_count": 2,
                     *           "group_count": 1,
                     *           "created_at": "2026-02-10T13:05:00Z",
                     *           "updated_at": "2026-02-10T13:05:00Z",
                     *           "url": "https://sensors.rivertown.example/api/",
                     *           "headers": [
                     *             {
                     *               "name": "Accept-Language",
                     *               "value": "en"
                     *             }
                     *           ],
                     *           "auth": {
                     *             "type": "basic_auth",
                     *             "username": "portal-reader",
                     *             "password": null
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["AnyConnection"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "create-connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The connection to save, in the shape its `type` asks for. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "http",
                 *       "is_reusable": true,
                 *       "url": "https://sensors.rivertown.example/api/",
                 *       "headers": [
                 *         {
                 *           "name": "Accept-Language",
                 *           "value": "en"
                 *         }
                 *       ],
                 *       "auth": {
                 *         "type": "basic_auth",
                 *         "username": "portal-reader",
                 *         "password": "not-a-real-secret"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AnyConnection"];
            };
        };
        responses: {
            /** @description The saved connection with its `uid`; secrets are left out or null. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "co_b5n8tj",
                     *       "type": "http",
                     *       "is_reusable": true,
                     *       "can_reuse": true,
                     *       "can_manage": true,
                     *       "dataset_count": 0,
                     *       "user_count": 0,
                     *       "group_count": 0,
                     *       "created_at": "2026-02-10T13:05:00Z",
                     *       "updated_at": "2026-02-10T13:05:00Z",
                     *       "url": "https://sensors.rivertown.example/api/",
                     *       "headers": [
                     *         {
                     *           "name": "Accept-Language",
                     *           "value": "en"
                     *         }
                     *       ],
                     *       "auth": {
                     *         "type": "basic_auth",
                     *         "username": "portal-reader",
                     *         "password": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AnyConnection"];
                };
            };
            400: components["responses"]["ValidationError"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-connection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Saved connection to act on: its `uid`, `co_` and six characters.
                 * @example co_h7z5ka
                 */
                connection_uid: components["parameters"]["datasource_connection_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection in the shape of its `type`; secrets are left out or null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "co_b5n8tj",
                     *       "type": "http",
                     *       "is_reusable": true,
                     *       "can_reuse": true,
                     *       "can_manage": true,
                     *       "dataset_count": 4,
                     *       "user_count": 2,
                     *       "group_count": 1,
                     *       "created_at": "2026-02-10T13:05:00Z",
                     *       "updated_at": "2026-02-10T13:05:00Z",
                     *       "url": "https://sensors.rivertown.example/api/",
                     *       "headers": [
                     *         {
                     *           "name": "Accept-Language",
                     *           "value": "en"
                     *         }
                     *       ],
                     *       "auth": {
                     *         "type": "basic_auth",
                     *         "username": "portal-reader",
                     *         "password": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AnyConnection"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-connection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Saved connection to act on: its `uid`, `co_` and six characters.
                 * @example co_h7z5ka
                 */
                connection_uid: components["parameters"]["datasource_connection_identifier"];
            };
            cookie?: never;
        };
        /** @description The complete connection, secrets included. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "http",
                 *       "is_reusable": true,
                 *       "url": "https://sensors.rivertown.example/api/v2/",
                 *       "headers": [],
                 *       "auth": {
                 *         "type": "oauth2",
                 *         "client_id": "rivertown-portal",
                 *         "client_secret": "not-a-real-secret",
                 *         "scope": "measurements.read",
                 *         "token_endpoint": "https://login.rivertown.example/oauth2/token",
                 *         "grant_type": "client_credentials"
                 *       }
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["AnyConnection"]>;
            };
        };
        responses: {
            /** @description The connection as saved; secrets are left out or null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "co_b5n8tj",
                     *       "type": "http",
                     *       "is_reusable": true,
                     *       "can_reuse": true,
                     *       "can_manage": true,
                     *       "dataset_count": 4,
                     *       "user_count": 2,
                     *       "group_count": 1,
                     *       "created_at": "2026-02-10T13:05:00Z",
                     *       "updated_at": "2026-03-01T09:48:30Z",
                     *       "url": "https://sensors.rivertown.example/api/v2/",
                     *       "headers": [],
                     *       "auth": {
                     *         "type": "oauth2",
                     *         "client_id": "rivertown-portal",
                     *         "scope": "measurements.read",
                     *         "token_endpoint": "https://login.rivertown.example/oauth2/token",
                     *         "grant_type": "client_credentials"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AnyConnection"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-connection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Saved connection to act on: its `uid`, `co_` and six characters.
                 * @example co_h7z5ka
                 */
                connection_uid: components["parameters"]["datasource_connection_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-datasource-connection-user-security": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Saved connection to act on: its `uid`, `co_` and six characters.
                 * @example co_h7z5ka
                 */
                connection_uid: components["parameters"]["datasource_connection_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of user rulesets of the connection, with the total count and links to the neighbouring pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "user": {
                     *             "username": "claire.dubois"
                     *           },
                     *           "permissions": [
                     *             "manage_connection"
                     *           ]
                     *         },
                     *         {
                     *           "user": {
                     *             "username": "jonas.lind"
                     *           },
                     *           "permissions": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["UserSecurity"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-datasource-connection-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Saved connection to act on: its `uid`, `co_` and six characters.
                 * @example co_h7z5ka
                 */
                connection_uid: components["parameters"]["datasource_connection_identifier"];
            };
            cookie?: never;
        };
        /** @description Whom to grant what: the user and the permissions. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user": {
                 *         "username": "claire.dubois"
                 *       },
                 *       "permissions": [
                 *         "manage_connection"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UserSecurity"];
            };
        };
        responses: {
            /** @description The new user ruleset of the connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "username": "claire.dubois"
                     *       },
                     *       "permissions": [
                     *         "manage_connection"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UserSecurity"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-datasource-connection-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Saved connection to act on: its `uid`, `co_` and six characters.
                 * @example co_h7z5ka
                 */
                connection_uid: components["parameters"]["datasource_connection_identifier"];
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user's own ruleset on the connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "username": "claire.dubois"
                     *       },
                     *       "permissions": [
                     *         "manage_connection"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UserSecurity"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-datasource-connection-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Saved connection to act on: its `uid`, `co_` and six characters.
                 * @example co_h7z5ka
                 */
                connection_uid: components["parameters"]["datasource_connection_identifier"];
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        /** @description The complete new ruleset; `user` repeats the username from the path. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user": {
                 *         "username": "jonas.lind"
                 *       },
                 *       "permissions": []
                 *     }
                 */
                "application/json": components["schemas"]["UserSecurity"];
            };
        };
        responses: {
            /** @description The user's ruleset on the connection after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "username": "jonas.lind"
                     *       },
                     *       "permissions": []
                     *     }
                     */
                    "application/json": components["schemas"]["UserSecurity"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-datasource-connection-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Saved connection to act on: its `uid`, `co_` and six characters.
                 * @example co_h7z5ka
                 */
                connection_uid: components["parameters"]["datasource_connection_identifier"];
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-datasource-connection-group-security": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Saved connection to act on: its `uid`, `co_` and six characters.
                 * @example co_h7z5ka
                 */
                connection_uid: components["parameters"]["datasource_connection_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of group rulesets of the connection, with the total count and links to the neighbouring pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "group": {
                     *             "uid": "data_stewards"
                     *           },
                     *           "permissions": [
                     *             "manage_connection"
                     *           ]
                     *         },
                     *         {
                     *           "group": {
                     *             "uid": "mobility_team"
                     *           },
                     *           "permissions": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["GroupSecurity"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-datasource-connection-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Saved connection to act on: its `uid`, `co_` and six characters.
                 * @example co_h7z5ka
                 */
                connection_uid: components["parameters"]["datasource_connection_identifier"];
            };
            cookie?: never;
        };
        /** @description Which group to grant what: the group and the permissions. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "group": {
                 *         "uid": "data_stewards"
                 *       },
                 *       "permissions": [
                 *         "manage_connection"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["GroupSecurity"];
            };
        };
        responses: {
            /** @description The new group ruleset of the connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "group": {
                     *         "uid": "data_stewards"
                     *       },
                     *       "permissions": [
                     *         "manage_connection"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GroupSecurity"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-datasource-connection-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Saved connection to act on: its `uid`, `co_` and six characters.
                 * @example co_h7z5ka
                 */
                connection_uid: components["parameters"]["datasource_connection_identifier"];
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group's ruleset on the connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "group": {
                     *         "uid": "data_stewards"
                     *       },
                     *       "permissions": [
                     *         "manage_connection"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GroupSecurity"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-datasource-connection-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Saved connection to act on: its `uid`, `co_` and six characters.
                 * @example co_h7z5ka
                 */
                connection_uid: components["parameters"]["datasource_connection_identifier"];
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        /** @description The complete new ruleset; `group` repeats the uid from the path. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "group": {
                 *         "uid": "mobility_team"
                 *       },
                 *       "permissions": []
                 *     }
                 */
                "application/json": components["schemas"]["GroupSecurity"];
            };
        };
        responses: {
            /** @description The group's ruleset on the connection after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "group": {
                     *         "uid": "mobility_team"
                     *       },
                     *       "permissions": []
                     *     }
                     */
                    "application/json": components["schemas"]["GroupSecurity"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-datasource-connection-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Saved connection to act on: its `uid`, `co_` and six characters.
                 * @example co_h7z5ka
                 */
                connection_uid: components["parameters"]["datasource_connection_identifier"];
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-code-editor-pages": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A slice of the code editor pages and their total number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "slug": "air-quality-today",
                     *           "title": {
                     *             "en": "Air quality today",
                     *             "fr": "La qualité de l'air aujourd'hui"
                     *           },
                     *           "description": "Latest readings of the city's monitoring stations, with a map and a chart.",
                     *           "content": {
                     *             "html": {
                     *               "en": "<h1>Air quality today</h1>\n<p class=\"lead\">Updated every hour.</p>",
                     *               "fr": "<h1>La qualité de l'air aujourd'hui</h1>\n<p class=\"lead\">Actualisée toutes les heures.</p>"
                     *             },
                     *             "css": {
                     *               "en": ".lead { font-size: 1.2rem; }",
                     *               "fr": ".lead { font-size: 1.2rem; }"
                     *             }
                     *           },
                     *           "template": "custom.html",
                     *           "tags": [
                     *             "environment",
                     *             "dashboard"
                     *           ],
                     *           "has_subdomain_copies": true,
                     *           "is_pushed_by_parent": false,
                     *           "is_restricted": false,
                     *           "is_archived": false,
                     *           "created_by": {
                     *             "username": "maya.okafor"
                     *           },
                     *           "updated_by": {
                     *             "username": "jonas.lind"
                     *           },
                     *           "updated_at": "2026-03-14T06:30:00Z",
                     *           "created_at": "2026-02-03T09:12:41Z"
                     *         },
                     *         {
                     *           "slug": "budget-preview",
                     *           "title": {
                     *             "en": "Budget 2026, internal preview"
                     *           },
                     *           "description": "Draft figures for the council, before publication.",
                     *           "content": {
                     *             "html": {
                     *               "en": "<h1>Budget 2026</h1>\n<p>Draft figures, for internal use.</p>"
                     *             },
                     *             "css": {
                     *               "en": "h1 { color: #1b4965; }"
                     *             }
                     *           },
                     *           "template": "custom.html",
                     *           "tags": [
                     *             "finance"
                     *           ],
                     *           "has_subdomain_copies": false,
                     *           "is_pushed_by_parent": false,
                     *           "is_restricted": true,
                     *           "is_archived": false,
                     *           "created_by": {
                     *             "username": "claire.dubois"
                     *           },
                     *           "updated_by": {
                     *             "username": "claire.dubois"
                     *           },
                     *           "updated_at": "2026-01-20T08:47:03Z",
                     *           "created_at": "2026-01-19T13:05:22Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["CodeEditorPage"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "create-code-editor-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The page to create. `title`, `content.html` and `content.css` are maps from language code to text. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "air-quality-today",
                 *       "title": {
                 *         "en": "Air quality today",
                 *         "fr": "La qualité de l'air aujourd'hui"
                 *       },
                 *       "description": "Latest readings of the city's monitoring stations, with a map and a chart.",
                 *       "content": {
                 *         "html": {
                 *           "en": "<h1>Air quality today</h1>\n<p class=\"lead\">Updated every hour.</p>",
                 *           "fr": "<h1>La qualité de l'air aujourd'hui</h1>\n<p class=\"lead\">Actualisée toutes les heures.</p>"
                 *         },
                 *         "css": {
                 *           "en": ".lead { font-size: 1.2rem; }",
                 *           "fr": ".lead { font-size: 1.2rem; }"
                 *         }
                 *       },
                 *       "template": "custom.html",
                 *       "tags": [
                 *         "environment",
                 *         "dashboard"
                 *       ],
                 *       "is_restricted": false,
                 *       "is_archived": false
                 *     }
                 */
                "application/json": components["schemas"]["CodeEditorPage"];
            };
        };
        responses: {
            /** @description The page as stored, with its creator and dates. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "slug": "air-quality-today",
                     *       "title": {
                     *         "en": "Air quality today",
                     *         "fr": "La qualité de l'air aujourd'hui"
                     *       },
                     *       "description": "Latest readings of the city's monitoring stations, with a map and a chart.",
                     *       "content": {
                     *         "html": {
                     *           "en": "<h1>Air quality today</h1>\n<p class=\"lead\">Updated every hour.</p>",
                     *           "fr": "<h1>La qualité de l'air aujourd'hui</h1>\n<p class=\"lead\">Actualisée toutes les heures.</p>"
                     *         },
                     *         "css": {
                     *           "en": ".lead { font-size: 1.2rem; }",
                     *           "fr": ".lead { font-size: 1.2rem; }"
                     *         }
                     *       },
                     *       "template": "custom.html",
                     *       "tags": [
                     *         "environment",
                     *         "dashboard"
                     *       ],
                     *       "has_subdomain_copies": false,
                     *       "is_pushed_by_parent": false,
                     *       "is_restricted": false,
                     *       "is_archived": false,
                     *       "created_by": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "updated_by": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "updated_at": "2026-02-03T09:12:41Z",
                     *       "created_at": "2026-02-03T09:12:41Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CodeEditorPage"];
                };
            };
            400: components["responses"]["ValidationError"];
            default: components["responses"]["Error"];
        };
    };
    "bulk-delete-code-editor-page": {
        parameters: {
            query?: {
                /**
                 * @description Slugs of the pages to delete, as a repeated query parameter (`slug=a&slug=b`).
                 * @example [
                 *       "budget-preview",
                 *       "old-home"
                 *     ]
                 */
                slug?: string[];
                /**
                 * @description Text by which the pages to delete are found. Can match more than you expect, so prefer `slug`.
                 * @example preview
                 */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Slugs of the deleted pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       "budget-preview",
                     *       "old-home"
                     *     ]
                     */
                    "application/json": string[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "retrieve-code-editor-page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page with its content in all languages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "slug": "air-quality-today",
                     *       "title": {
                     *         "en": "Air quality today",
                     *         "fr": "La qualité de l'air aujourd'hui"
                     *       },
                     *       "description": "Latest readings of the city's monitoring stations, with a map and a chart.",
                     *       "content": {
                     *         "html": {
                     *           "en": "<h1>Air quality today</h1>\n<p class=\"lead\">Updated every hour.</p>",
                     *           "fr": "<h1>La qualité de l'air aujourd'hui</h1>\n<p class=\"lead\">Actualisée toutes les heures.</p>"
                     *         },
                     *         "css": {
                     *           "en": ".lead { font-size: 1.2rem; }",
                     *           "fr": ".lead { font-size: 1.2rem; }"
                     *         }
                     *       },
                     *       "template": "custom.html",
                     *       "tags": [
                     *         "environment",
                     *         "dashboard"
                     *       ],
                     *       "has_subdomain_copies": true,
                     *       "is_pushed_by_parent": false,
                     *       "is_restricted": false,
                     *       "is_archived": false,
                     *       "created_by": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "updated_by": {
                     *         "username": "jonas.lind"
                     *       },
                     *       "updated_at": "2026-03-14T06:30:00Z",
                     *       "created_at": "2026-02-03T09:12:41Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CodeEditorPage"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-code-editor-page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
            };
            cookie?: never;
        };
        /** @description The page as it should be, `content` included. Start from what reading the page returns. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "budget-preview",
                 *       "title": {
                 *         "en": "Budget 2026, internal preview"
                 *       },
                 *       "description": "Draft figures for the council; the public version follows in May.",
                 *       "content": {
                 *         "html": {
                 *           "en": "<h1>Budget 2026</h1>\n<p>Draft figures, for internal use.</p>"
                 *         },
                 *         "css": {
                 *           "en": "h1 { color: #1b4965; }"
                 *         }
                 *       },
                 *       "template": "custom.html",
                 *       "tags": [
                 *         "finance",
                 *         "council"
                 *       ],
                 *       "is_restricted": true,
                 *       "is_archived": false
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["CodeEditorPage"]>;
            };
        };
        responses: {
            /** @description The page after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "slug": "budget-preview",
                     *       "title": {
                     *         "en": "Budget 2026, internal preview"
                     *       },
                     *       "description": "Draft figures for the council; the public version follows in May.",
                     *       "content": {
                     *         "html": {
                     *           "en": "<h1>Budget 2026</h1>\n<p>Draft figures, for internal use.</p>"
                     *         },
                     *         "css": {
                     *           "en": "h1 { color: #1b4965; }"
                     *         }
                     *       },
                     *       "template": "custom.html",
                     *       "tags": [
                     *         "finance",
                     *         "council"
                     *       ],
                     *       "has_subdomain_copies": false,
                     *       "is_pushed_by_parent": false,
                     *       "is_restricted": true,
                     *       "is_archived": false,
                     *       "created_by": {
                     *         "username": "claire.dubois"
                     *       },
                     *       "updated_by": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "updated_at": "2026-04-02T15:20:10Z",
                     *       "created_at": "2026-01-19T13:05:22Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CodeEditorPage"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-code-editor-page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "archive-code-editor-page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OK"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "unarchive-code-editor-page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OK"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-code-editor-page-group-security": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A slice of the group rulesets of the code editor page and their total number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "group": {
                     *             "uid": "open_data_editors"
                     *           },
                     *           "permissions": [
                     *             "edit_page"
                     *           ]
                     *         },
                     *         {
                     *           "group": {
                     *             "uid": "council_members"
                     *           },
                     *           "permissions": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["GroupSecurity-2"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-code-editor-page-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
            };
            cookie?: never;
        };
        /** @description The group, by uid, and what it may do with the code editor page besides seeing it. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "group": {
                 *         "uid": "open_data_editors"
                 *       },
                 *       "permissions": [
                 *         "edit_page"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["GroupSecurity-2"];
            };
        };
        responses: {
            /** @description The group ruleset now in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "group": {
                     *         "uid": "open_data_editors"
                     *       },
                     *       "permissions": [
                     *         "edit_page"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GroupSecurity-2"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-code-editor-page-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group's ruleset on this code editor page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "group": {
                     *         "uid": "open_data_editors"
                     *       },
                     *       "permissions": [
                     *         "edit_page"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GroupSecurity-2"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-code-editor-page-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        /** @description The ruleset as it should be; name the same group as in the path. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "group": {
                 *         "uid": "open_data_editors"
                 *       },
                 *       "permissions": [
                 *         "edit_page",
                 *         "manage_page"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["GroupSecurity-2"];
            };
        };
        responses: {
            /** @description The group's ruleset after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "group": {
                     *         "uid": "open_data_editors"
                     *       },
                     *       "permissions": [
                     *         "edit_page",
                     *         "manage_page"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GroupSecurity-2"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-code-editor-page-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-code-editor-page-user-security": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A slice of the user rulesets of the code editor page and their total number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "user": {
                     *             "username": "jonas.lind"
                     *           },
                     *           "permissions": []
                     *         },
                     *         {
                     *           "user": {
                     *             "username": "claire.dubois"
                     *           },
                     *           "permissions": [
                     *             "edit_page"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["UserSecurity-2"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-code-editor-page-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
            };
            cookie?: never;
        };
        /** @description The user, by username, and what they may do with the code editor page besides seeing it. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user": {
                 *         "username": "jonas.lind"
                 *       },
                 *       "permissions": []
                 *     }
                 */
                "application/json": components["schemas"]["UserSecurity-2"];
            };
        };
        responses: {
            /** @description The user ruleset now in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "username": "jonas.lind"
                     *       },
                     *       "permissions": []
                     *     }
                     */
                    "application/json": components["schemas"]["UserSecurity-2"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-code-editor-page-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user's own ruleset on this code editor page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "username": "jonas.lind"
                     *       },
                     *       "permissions": []
                     *     }
                     */
                    "application/json": components["schemas"]["UserSecurity-2"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-code-editor-page-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        /** @description The ruleset as it should be; name the same user as in the path. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user": {
                 *         "username": "jonas.lind"
                 *       },
                 *       "permissions": [
                 *         "edit_page",
                 *         "manage_page"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UserSecurity-2"];
            };
        };
        responses: {
            /** @description The user's ruleset after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "username": "jonas.lind"
                     *       },
                     *       "permissions": [
                     *         "edit_page",
                     *         "manage_page"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UserSecurity-2"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-code-editor-page-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Code editor page to act on, by its `slug`: the readable identifier, since these pages have no `uid`.
                 * @example budget-explained
                 */
                page_slug: components["parameters"]["code_editor_page_identifier"];
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-studio-pages": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A slice of the Studio pages and their total number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 5,
                     *       "next": "https://data.rivertown.example/api/automation/v1.0/studio_pages/?limit=2&offset=2",
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "sp_r4k8wz",
                     *           "slug": "cycling-in-rivertown",
                     *           "public": true,
                     *           "contents": [
                     *             {
                     *               "version_name": "published",
                     *               "title": "Cycling in Rivertown",
                     *               "description": "What the bike counters tell about the city's streets.",
                     *               "created_at": "2026-02-11T10:02:15Z",
                     *               "updated_at": "2026-03-02T16:44:09Z",
                     *               "updated_by": {
                     *                 "username": "claire.dubois"
                     *               }
                     *             }
                     *           ],
                     *           "first_published_at": "2026-03-02T16:45:30Z",
                     *           "created_at": "2026-02-11T10:02:15Z",
                     *           "updated_at": "2026-03-02T16:44:09Z",
                     *           "created_by": {
                     *             "username": "jonas.lind"
                     *           }
                     *         },
                     *         {
                     *           "uid": "sp_7mvq2d",
                     *           "slug": "street-trees-map",
                     *           "public": false,
                     *           "contents": [
                     *             {
                     *               "version_name": "draft",
                     *               "title": "Street trees map",
                     *               "description": "Every tree the city looks after.",
                     *               "created_at": "2026-04-20T07:55:00Z",
                     *               "updated_at": "2026-04-20T07:55:00Z",
                     *               "updated_by": {
                     *                 "username": "maya.okafor"
                     *               }
                     *             }
                     *           ],
                     *           "created_at": "2026-04-20T07:55:00Z",
                     *           "updated_at": "2026-04-20T07:55:00Z",
                     *           "created_by": {
                     *             "username": "maya.okafor"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["StudioPage"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-studio-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Address and visibility of the new page. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "street-trees-map",
                 *       "public": false
                 *     }
                 */
                "application/json": components["schemas"]["StudioPage"];
            };
        };
        responses: {
            /** @description The new page with the uid the portal gave it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "sp_7mvq2d",
                     *       "slug": "street-trees-map",
                     *       "public": false,
                     *       "contents": [
                     *         {
                     *           "version_name": "draft",
                     *           "title": "Street trees map",
                     *           "description": "Every tree the city looks after.",
                     *           "created_at": "2026-04-20T07:55:00Z",
                     *           "updated_at": "2026-04-20T07:55:00Z",
                     *           "updated_by": {
                     *             "username": "maya.okafor"
                     *           }
                     *         }
                     *       ],
                     *       "created_at": "2026-04-20T07:55:00Z",
                     *       "updated_at": "2026-04-20T07:55:00Z",
                     *       "created_by": {
                     *         "username": "maya.okafor"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StudioPage"];
                };
            };
            400: components["responses"]["ValidationError"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-studio-page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page's settings and a summary of its content versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "sp_r4k8wz",
                     *       "slug": "cycling-in-rivertown",
                     *       "public": true,
                     *       "contents": [
                     *         {
                     *           "version_name": "published",
                     *           "title": "Cycling in Rivertown",
                     *           "description": "What the bike counters tell about the city's streets.",
                     *           "created_at": "2026-02-11T10:02:15Z",
                     *           "updated_at": "2026-03-02T16:44:09Z",
                     *           "updated_by": {
                     *             "username": "claire.dubois"
                     *           }
                     *         }
                     *       ],
                     *       "first_published_at": "2026-03-02T16:45:30Z",
                     *       "created_at": "2026-02-11T10:02:15Z",
                     *       "updated_at": "2026-03-02T16:44:09Z",
                     *       "created_by": {
                     *         "username": "jonas.lind"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StudioPage"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-studio-page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
            };
            cookie?: never;
        };
        /** @description The page's address and visibility as they should be. As `public` defaults to false, state it for a public page. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "cycling",
                 *       "public": true
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["StudioPage"]>;
            };
        };
        responses: {
            /** @description The page after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "sp_r4k8wz",
                     *       "slug": "cycling",
                     *       "public": true,
                     *       "contents": [
                     *         {
                     *           "version_name": "published",
                     *           "title": "Cycling in Rivertown",
                     *           "description": "What the bike counters tell about the city's streets.",
                     *           "created_at": "2026-02-11T10:02:15Z",
                     *           "updated_at": "2026-03-02T16:44:09Z",
                     *           "updated_by": {
                     *             "username": "claire.dubois"
                     *           }
                     *         }
                     *       ],
                     *       "first_published_at": "2026-03-02T16:45:30Z",
                     *       "created_at": "2026-02-11T10:02:15Z",
                     *       "updated_at": "2026-04-21T11:18:36Z",
                     *       "created_by": {
                     *         "username": "jonas.lind"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StudioPage"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-studio-page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "publish-studio-page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OK"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "unpublish-studio-page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OK"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-studio-page-group-security": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A slice of the group rulesets of the Studio page and their total number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "group": {
                     *             "uid": "transport_team"
                     *           },
                     *           "permissions": [
                     *             "edit_page"
                     *           ]
                     *         },
                     *         {
                     *           "group": {
                     *             "uid": "press_office"
                     *           },
                     *           "permissions": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["GroupSecurity-3"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-studio-page-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
            };
            cookie?: never;
        };
        /** @description The group, by uid, and what it may do with the Studio page besides seeing it. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "group": {
                 *         "uid": "transport_team"
                 *       },
                 *       "permissions": [
                 *         "edit_page"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["GroupSecurity-3"];
            };
        };
        responses: {
            /** @description The group ruleset now in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "group": {
                     *         "uid": "transport_team"
                     *       },
                     *       "permissions": [
                     *         "edit_page"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GroupSecurity-3"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-studio-page-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group's ruleset on this Studio page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "group": {
                     *         "uid": "transport_team"
                     *       },
                     *       "permissions": [
                     *         "edit_page"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["GroupSecurity-3"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-studio-page-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        /** @description The ruleset as it should be; name the same group as in the path. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "group": {
                 *         "uid": "transport_team"
                 *       },
                 *       "permissions": []
                 *     }
                 */
                "application/json": components["schemas"]["GroupSecurity-3"];
            };
        };
        responses: {
            /** @description The group's ruleset after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "group": {
                     *         "uid": "transport_team"
                     *       },
                     *       "permissions": []
                     *     }
                     */
                    "application/json": components["schemas"]["GroupSecurity-3"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-studio-page-group-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-studio-page-user-security": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A slice of the user rulesets of the Studio page and their total number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "user": {
                     *             "username": "claire.dubois"
                     *           },
                     *           "permissions": [
                     *             "edit_page"
                     *           ]
                     *         },
                     *         {
                     *           "user": {
                     *             "username": "jonas.lind"
                     *           },
                     *           "permissions": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["UserSecurity-3"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-studio-page-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
            };
            cookie?: never;
        };
        /** @description The user, by username, and what they may do with the Studio page besides seeing it. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user": {
                 *         "username": "claire.dubois"
                 *       },
                 *       "permissions": [
                 *         "edit_page"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["UserSecurity-3"];
            };
        };
        responses: {
            /** @description The user ruleset now in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "username": "claire.dubois"
                     *       },
                     *       "permissions": [
                     *         "edit_page"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UserSecurity-3"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-studio-page-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user's own ruleset on this Studio page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "username": "claire.dubois"
                     *       },
                     *       "permissions": [
                     *         "edit_page"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UserSecurity-3"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-studio-page-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        /** @description The ruleset as it should be; name the same user as in the path. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user": {
                 *         "username": "claire.dubois"
                 *       },
                 *       "permissions": []
                 *     }
                 */
                "application/json": components["schemas"]["UserSecurity-3"];
            };
        };
        responses: {
            /** @description The user's ruleset after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "username": "claire.dubois"
                     *       },
                     *       "permissions": []
                     *     }
                     */
                    "application/json": components["schemas"]["UserSecurity-3"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-studio-page-user-security": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Studio page to act on: its `uid`, `sp_` and six characters, not the slug.
                 * @example sp_d2u9wj
                 */
                studio_page_uid: components["parameters"]["page_identifier"];
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "get-apikeys": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A slice of the caller's API keys and their total number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "ak_h3x9pn",
                     *           "label": "Hourly air quality upload",
                     *           "key": "example-key-not-real",
                     *           "permissions": [
                     *             "edit_dataset",
                     *             "publish_dataset"
                     *           ],
                     *           "created_at": "2026-01-08T14:21:37Z",
                     *           "user": {
                     *             "username": "maya.okafor"
                     *           },
                     *           "revocation_status": {
                     *             "revoked_at": null,
                     *             "revocation_reason": ""
                     *           },
                     *           "is_revoked": false
                     *         },
                     *         {
                     *           "uid": "ak_c0t5ub",
                     *           "label": "Laptop, ad hoc scripts",
                     *           "key": "example-key-not-real-either",
                     *           "permissions": [
                     *             "explore_restricted_dataset"
                     *           ],
                     *           "created_at": "2026-01-02T08:00:54Z",
                     *           "user": {
                     *             "username": "maya.okafor"
                     *           },
                     *           "revocation_status": {
                     *             "revoked_at": "2026-02-27T12:00:00Z",
                     *             "revocation_reason": "No longer used"
                     *           },
                     *           "is_revoked": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["APIKey"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "post-apikeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A label to recognise the key by and the permissions it should carry. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Hourly air quality upload",
                 *       "permissions": [
                 *         "edit_dataset",
                 *         "publish_dataset"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["APIKey"];
            };
        };
        responses: {
            /** @description The new key; the secret is in `key`. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "ak_h3x9pn",
                     *       "label": "Hourly air quality upload",
                     *       "key": "example-key-not-real",
                     *       "permissions": [
                     *         "edit_dataset",
                     *         "publish_dataset"
                     *       ],
                     *       "created_at": "2026-01-08T14:21:37Z",
                     *       "user": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "revocation_status": {
                     *         "revoked_at": null,
                     *         "revocation_reason": ""
                     *       },
                     *       "is_revoked": false
                     *     }
                     */
                    "application/json": components["schemas"]["APIKey"];
                };
            };
            400: components["responses"]["ValidationError"];
            default: components["responses"]["Error"];
        };
    };
    "get-apikey": {
        parameters: {
            query?: {
                /**
                 * @description `user` asks for the whole owner in `user` instead of just the username.
                 * @example user
                 */
                expand?: "user";
            };
            header?: never;
            path: {
                /**
                 * @description API key to act on: its `uid`, `ak_` and six characters, not the secret key itself.
                 * @example ak_t6g3ns
                 */
                apikey_uid: components["parameters"]["apikey_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The API key with its secret and state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "ak_h3x9pn",
                     *       "label": "Hourly air quality upload",
                     *       "key": "example-key-not-real",
                     *       "permissions": [
                     *         "edit_dataset",
                     *         "publish_dataset"
                     *       ],
                     *       "created_at": "2026-01-08T14:21:37Z",
                     *       "user": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "revocation_status": {
                     *         "revoked_at": null,
                     *         "revocation_reason": ""
                     *       },
                     *       "is_revoked": false
                     *     }
                     */
                    "application/json": components["schemas"]["APIKey"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "put-apikeys-apikey_uid": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description API key to act on: its `uid`, `ak_` and six characters, not the secret key itself.
                 * @example ak_t6g3ns
                 */
                apikey_uid: components["parameters"]["apikey_identifier"];
            };
            cookie?: never;
        };
        /** @description Label and permissions as they should be. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "label": "Air quality and bike counter upload",
                 *       "permissions": [
                 *         "create_dataset",
                 *         "edit_dataset",
                 *         "publish_dataset"
                 *       ]
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["APIKey"]>;
            };
        };
        responses: {
            /** @description The API key after the change; `uid` and `key` stay the same. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "ak_h3x9pn",
                     *       "label": "Air quality and bike counter upload",
                     *       "key": "example-key-not-real",
                     *       "permissions": [
                     *         "create_dataset",
                     *         "edit_dataset",
                     *         "publish_dataset"
                     *       ],
                     *       "created_at": "2026-01-08T14:21:37Z",
                     *       "user": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "revocation_status": {
                     *         "revoked_at": null,
                     *         "revocation_reason": ""
                     *       },
                     *       "is_revoked": false
                     *     }
                     */
                    "application/json": components["schemas"]["APIKey"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "post-apikeys-apikey_uid-revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description API key to act on: its `uid`, `ak_` and six characters, not the secret key itself.
                 * @example ak_t6g3ns
                 */
                apikey_uid: components["parameters"]["apikey_identifier"];
            };
            cookie?: never;
        };
        /** @description Why the key is withdrawn, or an empty object. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Committed to a public repository by mistake"
                 *     }
                 */
                "application/json": {
                    /** @description Free-text ground for the revocation, kept in `revocation_status.revocation_reason`. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The key, now with `is_revoked` true and the moment of revocation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "ak_h3x9pn",
                     *       "label": "Hourly air quality upload",
                     *       "key": "example-key-not-real",
                     *       "permissions": [
                     *         "edit_dataset",
                     *         "publish_dataset"
                     *       ],
                     *       "created_at": "2026-01-08T14:21:37Z",
                     *       "user": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "revocation_status": {
                     *         "revoked_at": "2026-05-06T17:03:12Z",
                     *         "revocation_reason": "Committed to a public repository by mistake"
                     *       },
                     *       "is_revoked": true
                     *     }
                     */
                    "application/json": components["schemas"]["APIKey"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "search-apikey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The secret to look for. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "key": "example-key-not-real"
                 *     }
                 */
                "application/json": {
                    /** @description A complete secret key, in clear text. */
                    key?: string;
                };
            };
        };
        responses: {
            /** @description Whether the secret is known, and the key it belongs to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "found": true,
                     *       "result": {
                     *         "uid": "ak_h3x9pn",
                     *         "label": "Hourly air quality upload",
                     *         "key": "example-key-not-real",
                     *         "permissions": [
                     *           "edit_dataset",
                     *           "publish_dataset"
                     *         ],
                     *         "created_at": "2026-01-08T14:21:37Z",
                     *         "user": {
                     *           "username": "maya.okafor"
                     *         },
                     *         "revocation_status": {
                     *           "revoked_at": "2026-05-06T17:03:12Z",
                     *           "revocation_reason": "Committed to a public repository by mistake"
                     *         },
                     *         "is_revoked": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description True when the portal has a key with this secret, even a revoked one. */
                        found?: boolean;
                        /** @description The key found, with its owner in `user`; null when there is none. */
                        result?: components["schemas"]["APIKey"] | null;
                    };
                };
            };
            400: components["responses"]["ValidationError"];
            default: components["responses"]["Error"];
        };
    };
    "list-images": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A slice of the image assets and their total number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "url": "/assets/theme_image/rivertown-coat-of-arms.svg"
                     *         },
                     *         {
                     *           "url": "/assets/theme_image/harbour-at-dawn.jpg"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description The images of this slice, each with its address only. */
                        results: {
                            /** @description Address of the image as a path on the portal, such as `/assets/theme_image/logo.svg`; put the portal's host before it. */
                            url?: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "create-images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The image file. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "(binary)"
                 *     }
                 */
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description Content of the image.
                     */
                    file: Upload;
                };
            };
        };
        responses: {
            /** @description Where the uploaded image can be found. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "/assets/theme_image/bike-lane.png"
                     *     }
                     */
                    "application/json": {
                        /** @description Address of the new image as a path on the portal, ready for use in a page or theme. */
                        url?: string;
                    };
                };
            };
            400: components["responses"]["ValidationError"];
            default: components["responses"]["Error"];
        };
    };
    "get-users": {
        parameters: {
            query?: {
                /**
                 * @description Keeps users whose username, e-mail address, first or last name match the text.
                 * @example okafor
                 */
                search?: string;
                /**
                 * @description Properties to order by, the first one weighing most.
                 * @example [
                 *       "last_name",
                 *       "first_name"
                 *     ]
                 */
                sort?: ("username" | "first_name" | "last_name" | "last_seen_at")[];
                /**
                 * @description Keeps users who were themselves granted the listed permissions; those inherited from a group do not count.
                 * @example [
                 *       "publish_dataset"
                 *     ]
                 */
                permissions?: components["schemas"]["Permission"][];
                /**
                 * @description Keeps users who have the listed permissions in whichever way, personally or through a group.
                 * @example [
                 *       "create_page",
                 *       "edit_page"
                 *     ]
                 */
                all_permissions?: components["schemas"]["Permission"][];
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A slice of the matching users and their total number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 34,
                     *       "next": "https://data.rivertown.example/api/automation/v1.0/users/?limit=2&offset=2",
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "username": "maya.okafor",
                     *           "display_name": "maya.okafor",
                     *           "first_name": "Maya",
                     *           "last_name": "Okafor",
                     *           "is_active": true,
                     *           "email": "maya.okafor@rivertown.example",
                     *           "is_ods": false,
                     *           "account_type": "global",
                     *           "permissions": [
                     *             "edit_domain",
                     *             "manage_dataset"
                     *           ],
                     *           "joined_at": "2026-01-05T08:15:00Z",
                     *           "last_seen_at": "2026-03-14T06:28:51Z",
                     *           "last_login_at": "2026-03-13T07:40:12Z",
                     *           "expires_at": null,
                     *           "explore_limits": {
                     *             "api_calls": {
                     *               "limit": 5000,
                     *               "unit": "day"
                     *             }
                     *           },
                     *           "management_limits": {},
                     *           "gravatar_url": "//avatars.example.org/avatar/5f0c2a9be7?s=80",
                     *           "groups": [
                     *             {
                     *               "uid": "open_data_editors"
                     *             }
                     *           ],
                     *           "identity_providers": []
                     *         },
                     *         {
                     *           "username": "jonas.lind",
                     *           "display_name": "jonas.lind",
                     *           "first_name": "Jonas",
                     *           "last_name": "Lind",
                     *           "is_active": true,
                     *           "email": "jonas.lind@rivertown.example",
                     *           "is_ods": false,
                     *           "account_type": "global",
                     *           "permissions": [
                     *             "edit_page"
                     *           ],
                     *           "joined_at": "2026-01-12T10:45:30Z",
                     *           "last_seen_at": "2026-03-12T15:01:09Z",
                     *           "last_login_at": "2026-03-12T12:33:44Z",
                     *           "expires_at": "2026-12-31T23:00:00Z",
                     *           "explore_limits": {
                     *             "api_calls": {
                     *               "limit": 5000,
                     *               "unit": "day"
                     *             }
                     *           },
                     *           "management_limits": {},
                     *           "gravatar_url": "//avatars.example.org/avatar/91d4e83ac6?s=80",
                     *           "groups": [
                     *             {
                     *               "uid": "transport_team"
                     *             }
                     *           ],
                     *           "identity_providers": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["User"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "get-user": {
        parameters: {
            query?: {
                /**
                 * @description Relation to deliver in full rather than by identifier. With `groups`, each entry of `groups` is a complete user group.
                 * @example groups
                 */
                expand?: string;
            };
            header?: never;
            path: {
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user as this portal knows them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "username": "maya.okafor",
                     *       "display_name": "maya.okafor",
                     *       "first_name": "Maya",
                     *       "last_name": "Okafor",
                     *       "is_active": true,
                     *       "email": "maya.okafor@rivertown.example",
                     *       "is_ods": false,
                     *       "account_type": "global",
                     *       "permissions": [
                     *         "edit_domain",
                     *         "manage_dataset"
                     *       ],
                     *       "joined_at": "2026-01-05T08:15:00Z",
                     *       "last_seen_at": "2026-03-14T06:28:51Z",
                     *       "last_login_at": "2026-03-13T07:40:12Z",
                     *       "expires_at": null,
                     *       "explore_limits": {
                     *         "api_calls": {
                     *           "limit": 5000,
                     *           "unit": "day"
                     *         }
                     *       },
                     *       "management_limits": {},
                     *       "gravatar_url": "//avatars.example.org/avatar/5f0c2a9be7?s=80",
                     *       "groups": [
                     *         {
                     *           "uid": "open_data_editors",
                     *           "title": "Open data editors",
                     *           "description": "Staff of the data office who keep the city's datasets up to date.",
                     *           "user_count": 7,
                     *           "permissions": [
                     *             "create_dataset",
                     *             "edit_dataset",
                     *             "publish_dataset"
                     *           ],
                     *           "explore_limits": {
                     *             "api_calls": {
                     *               "limit": 20000,
                     *               "unit": "day"
                     *             }
                     *           },
                     *           "management_limits": {},
                     *           "created_at": "2026-01-05T09:30:00Z",
                     *           "updated_at": "2026-02-16T10:11:12Z",
                     *           "created_by": {
                     *             "username": "maya.okafor"
                     *           },
                     *           "updated_by": {
                     *             "username": "maya.okafor"
                     *           }
                     *         }
                     *       ],
                     *       "identity_providers": []
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        /** @description The user as they should be on this portal. Start from what reading the user returns, so that no permission or group goes missing. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "jonas.lind",
                 *       "first_name": "Jonas",
                 *       "last_name": "Lind",
                 *       "email": "jonas.lind@rivertown.example",
                 *       "permissions": [
                 *         "edit_page",
                 *         "create_page"
                 *       ],
                 *       "explore_limits": {
                 *         "api_calls": {
                 *           "limit": 200,
                 *           "unit": "hour"
                 *         }
                 *       },
                 *       "groups": [
                 *         {
                 *           "uid": "transport_team"
                 *         },
                 *         {
                 *           "uid": "open_data_editors"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["User"]>;
            };
        };
        responses: {
            /** @description The user after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "username": "jonas.lind",
                     *       "display_name": "jonas.lind",
                     *       "first_name": "Jonas",
                     *       "last_name": "Lind",
                     *       "is_active": true,
                     *       "email": "jonas.lind@rivertown.example",
                     *       "is_ods": false,
                     *       "account_type": "global",
                     *       "permissions": [
                     *         "edit_page",
                     *         "create_page"
                     *       ],
                     *       "joined_at": "2026-01-12T10:45:30Z",
                     *       "last_seen_at": "2026-03-12T15:01:09Z",
                     *       "last_login_at": "2026-03-12T12:33:44Z",
                     *       "expires_at": "2026-12-31T23:00:00Z",
                     *       "explore_limits": {
                     *         "api_calls": {
                     *           "limit": 200,
                     *           "unit": "hour"
                     *         }
                     *       },
                     *       "management_limits": {},
                     *       "gravatar_url": "//avatars.example.org/avatar/91d4e83ac6?s=80",
                     *       "groups": [
                     *         {
                     *           "uid": "transport_team"
                     *         },
                     *         {
                     *           "uid": "open_data_editors"
                     *         }
                     *       ],
                     *       "identity_providers": []
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "users-export": {
        parameters: {
            query?: {
                /**
                 * @description Subdomains whose users the file should also hold. Needs the permission to export subdomains. How to name several is not documented.
                 * @example parks
                 */
                subdomains?: string;
                /**
                 * @description Character between the columns, exactly one; a comma by default. Lists inside a cell are joined with `;`, which makes that an awkward choice.
                 * @example |
                 */
                delimiter?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV text with a header line. Groups (by title) and permissions are `;`-separated lists within one cell. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example username,last_name,first_name,email,date_joined,last_seen,groups,permissions
                     *     maya.okafor,Okafor,Maya,maya.okafor@rivertown.example,2026-01-05 08:15:00+00:00,2026-03-14 06:28:51.120000+00:00,Open data editors,edit_domain;manage_dataset
                     *     jonas.lind,Lind,Jonas,jonas.lind@rivertown.example,2026-01-12 10:45:30+00:00,2026-03-12 15:01:09.004000+00:00,Transport team,edit_page
                     */
                    "text/csv": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "invite-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The people to invite, one object each. Only `email` is required; groups, permissions and a quota can be set at once. */
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "email": "jonas.lind@rivertown.example",
                 *         "first_name": "Jonas",
                 *         "last_name": "Lind",
                 *         "permissions": [
                 *           "edit_page"
                 *         ],
                 *         "explore_limits": {
                 *           "api_calls": {
                 *             "limit": 5000,
                 *             "unit": "day"
                 *           }
                 *         },
                 *         "groups": [
                 *           {
                 *             "uid": "transport_team"
                 *           }
                 *         ]
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["User"][];
            };
        };
        responses: {
            /** @description One result per invitation, keyed by its position in the request as a string, from `"0"`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "0": {
                     *         "status_code": "success",
                     *         "data": {
                     *           "username": "jonas.lind",
                     *           "display_name": "jonas.lind",
                     *           "first_name": "Jonas",
                     *           "last_name": "Lind",
                     *           "is_active": true,
                     *           "email": "jonas.lind@rivertown.example",
                     *           "is_ods": false,
                     *           "account_type": "global",
                     *           "permissions": [
                     *             "edit_page"
                     *           ],
                     *           "joined_at": "2026-01-12T10:45:30Z",
                     *           "last_seen_at": "2026-01-09T16:20:00Z",
                     *           "last_login_at": "2026-01-09T15:58:31Z",
                     *           "expires_at": null,
                     *           "explore_limits": {
                     *             "api_calls": {
                     *               "limit": 5000,
                     *               "unit": "day"
                     *             }
                     *           },
                     *           "management_limits": {},
                     *           "gravatar_url": "//avatars.example.org/avatar/91d4e83ac6?s=80",
                     *           "groups": [
                     *             {
                     *               "uid": "transport_team"
                     *             }
                     *           ],
                     *           "identity_providers": []
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        [key: string]: {
                            /**
                             * @description `success` when the person was invited, `error` when not; then an `error` property tells why and `data` is absent.
                             * @enum {string}
                             */
                            status_code?: "success" | "error";
                            /** @description The invited user. Only with `success`. */
                            data?: components["schemas"]["User"];
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "provision-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The account to create and the identity provider it logs in with. The interface has one user here, although the answer is that of a bulk operation. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "claire.dubois",
                 *       "first_name": "Claire",
                 *       "last_name": "Dubois",
                 *       "email": "claire.dubois@rivertown.example",
                 *       "permissions": [
                 *         "edit_dataset"
                 *       ],
                 *       "explore_limits": {
                 *         "api_calls": {
                 *           "limit": 5000,
                 *           "unit": "day"
                 *         }
                 *       },
                 *       "groups": [
                 *         {
                 *           "uid": "open_data_editors"
                 *         }
                 *       ],
                 *       "identity_provider": {
                 *         "uid": "rivertown-sso"
                 *       },
                 *       "identity_provider_attributes": {
                 *         "employee_number": "004217"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["User"] & {
                    /** @description The identity provider, by reference, through which the user will log in. */
                    identity_provider: $Write<{
                        /** @description Identifier of an identity provider set up on the portal. */
                        uid: $Write<string>;
                    }>;
                    /** @description Attributes of the user at that identity provider, as a free-form object; names are not fixed by the API. */
                    identity_provider_attributes?: $Write<Record<string, unknown>>;
                };
            };
        };
        responses: {
            /** @description One result per account, keyed by its position in the request as a string, from `"0"`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "0": {
                     *         "status_code": "success",
                     *         "data": {
                     *           "username": "claire.dubois",
                     *           "display_name": "claire.dubois",
                     *           "first_name": "Claire",
                     *           "last_name": "Dubois",
                     *           "is_active": true,
                     *           "email": "claire.dubois@rivertown.example",
                     *           "is_ods": false,
                     *           "account_type": "local",
                     *           "permissions": [
                     *             "edit_dataset"
                     *           ],
                     *           "joined_at": "2026-04-07T09:00:00Z",
                     *           "last_seen_at": "2026-04-07T09:14:26Z",
                     *           "last_login_at": "2026-04-07T09:14:20Z",
                     *           "expires_at": null,
                     *           "explore_limits": {
                     *             "api_calls": {
                     *               "limit": 5000,
                     *               "unit": "day"
                     *             }
                     *           },
                     *           "management_limits": {},
                     *           "gravatar_url": "//avatars.example.org/avatar/c73b50f18d?s=80",
                     *           "groups": [
                     *             {
                     *               "uid": "open_data_editors"
                     *             }
                     *           ],
                     *           "identity_providers": [
                     *             {
                     *               "uid": "rivertown-sso"
                     *             }
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        [key: string]: {
                            /**
                             * @description `success` when the account was created, `error` when not; then an `error` property tells why and `data` is absent.
                             * @enum {string}
                             */
                            status_code?: "success" | "error";
                            /** @description The provisioned user. Only with `success`. */
                            data?: components["schemas"]["User"];
                        };
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "list-processors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All processor types of the portal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "type": "string_replace",
                     *         "label": "Replace text"
                     *       },
                     *       {
                     *         "type": "expression",
                     *         "label": "Expression"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["DatasetProcessor"][];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "list-metadata-templates": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description `true` lists only switched-on templates, `false` only switched-off ones; omit it for both.
                 * @example true
                 */
                is_active?: boolean;
                /**
                 * @description Keep only templates of this type; omit it for all four.
                 * @example basic
                 */
                type?: "interop" | "admin" | "basic" | "extra";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of metadata templates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 14,
                     *       "next": "https://data.rivertown.example/api/automation/v1.0/metadata/templates/?limit=2&offset=2",
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "name": "stewardship",
                     *           "title": "Data stewardship",
                     *           "is_active": true,
                     *           "is_always_active": false,
                     *           "is_system": false,
                     *           "schema": [
                     *             {
                     *               "name": "data_steward",
                     *               "type": "text",
                     *               "label": "Data steward",
                     *               "help_text": "First contact for questions about the content",
                     *               "is_hidden": false,
                     *               "self_suggest": true,
                     *               "is_filter": true,
                     *               "i18n": false,
                     *               "suggest_url": null,
                     *               "choices": null,
                     *               "labels": null,
                     *               "requirement_level": "mandatory"
                     *             },
                     *             {
                     *               "name": "update_frequency",
                     *               "type": "enum",
                     *               "label": "Update frequency",
                     *               "help_text": null,
                     *               "is_hidden": false,
                     *               "self_suggest": false,
                     *               "is_filter": false,
                     *               "i18n": false,
                     *               "suggest_url": null,
                     *               "choices": [
                     *                 "hourly",
                     *                 "daily",
                     *                 "monthly",
                     *                 "yearly"
                     *               ],
                     *               "labels": null,
                     *               "requirement_level": "recommended"
                     *             }
                     *           ],
                     *           "created_at": "2026-01-12T10:02:00Z",
                     *           "created_by": {
                     *             "username": "maya.okafor"
                     *           },
                     *           "updated_at": "2026-03-03T16:20:00Z",
                     *           "updated_by": {
                     *             "username": "jonas.lind"
                     *           },
                     *           "type": "admin"
                     *         },
                     *         {
                     *           "name": "publication_notes",
                     *           "title": "Publication notes",
                     *           "is_active": true,
                     *           "is_always_active": false,
                     *           "is_system": false,
                     *           "schema": [
                     *             {
                     *               "name": "known_gaps",
                     *               "type": "longstring",
                     *               "label": "Known gaps",
                     *               "help_text": "Periods or places without data",
                     *               "is_hidden": false,
                     *               "self_suggest": false,
                     *               "is_filter": false,
                     *               "i18n": true,
                     *               "suggest_url": null,
                     *               "choices": null,
                     *               "labels": null,
                     *               "requirement_level": "optional"
                     *             }
                     *           ],
                     *           "created_at": "2026-02-05T08:30:00Z",
                     *           "created_by": {
                     *             "username": "claire.dubois"
                     *           },
                     *           "updated_at": "2026-02-05T08:30:00Z",
                     *           "updated_by": {
                     *             "username": "claire.dubois"
                     *           },
                     *           "type": "basic"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["MetadataTemplate"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "create-metadata-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The template to add, with its field definitions. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "council_records",
                 *       "title": "Council records",
                 *       "is_active": false,
                 *       "type": "basic",
                 *       "schema": [
                 *         {
                 *           "name": "committee",
                 *           "type": "enumlist",
                 *           "label": "Committees",
                 *           "help_text": "Committees that dealt with the matter",
                 *           "choices": [
                 *             "finance",
                 *             "mobility",
                 *             "environment"
                 *           ],
                 *           "is_filter": true,
                 *           "requirement_level": "recommended"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreatableOrEditableMetadataTemplate"];
            };
        };
        responses: {
            /** @description The template was created; its full definition follows. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "council_records",
                     *       "title": "Council records",
                     *       "is_active": false,
                     *       "is_always_active": false,
                     *       "is_system": false,
                     *       "schema": [
                     *         {
                     *           "name": "committee",
                     *           "type": "enumlist",
                     *           "label": "Committees",
                     *           "help_text": "Committees that dealt with the matter",
                     *           "is_hidden": false,
                     *           "self_suggest": false,
                     *           "is_filter": true,
                     *           "i18n": false,
                     *           "suggest_url": null,
                     *           "choices": [
                     *             "finance",
                     *             "mobility",
                     *             "environment"
                     *           ],
                     *           "labels": null,
                     *           "requirement_level": "recommended"
                     *         }
                     *       ],
                     *       "created_at": "2026-06-08T07:55:00Z",
                     *       "created_by": {
                     *         "username": "claire.dubois"
                     *       },
                     *       "updated_at": "2026-06-08T07:55:00Z",
                     *       "updated_by": {
                     *         "username": "claire.dubois"
                     *       },
                     *       "type": "basic"
                     *     }
                     */
                    "application/json": components["schemas"]["CreatableOrEditableMetadataTemplate"];
                };
            };
            400: components["responses"]["ValidationError"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-metadata-templates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Metadata template by its `name`, such as `default`, `internal` or that of a custom template; not its title.
                 * @example default
                 */
                template_name: components["parameters"]["metadata_template_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template with all its field definitions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "stewardship",
                     *       "title": "Data stewardship",
                     *       "is_active": true,
                     *       "is_always_active": false,
                     *       "is_system": false,
                     *       "schema": [
                     *         {
                     *           "name": "data_steward",
                     *           "type": "text",
                     *           "label": "Data steward",
                     *           "help_text": "First contact for questions about the content",
                     *           "is_hidden": false,
                     *           "self_suggest": true,
                     *           "is_filter": true,
                     *           "i18n": false,
                     *           "suggest_url": null,
                     *           "choices": null,
                     *           "labels": null,
                     *           "requirement_level": "mandatory"
                     *         },
                     *         {
                     *           "name": "update_frequency",
                     *           "type": "enum",
                     *           "label": "Update frequency",
                     *           "help_text": null,
                     *           "is_hidden": false,
                     *           "self_suggest": false,
                     *           "is_filter": false,
                     *           "i18n": false,
                     *           "suggest_url": null,
                     *           "choices": [
                     *             "hourly",
                     *             "daily",
                     *             "monthly",
                     *             "yearly"
                     *           ],
                     *           "labels": null,
                     *           "requirement_level": "recommended"
                     *         }
                     *       ],
                     *       "created_at": "2026-01-12T10:02:00Z",
                     *       "created_by": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "updated_at": "2026-03-03T16:20:00Z",
                     *       "updated_by": {
                     *         "username": "jonas.lind"
                     *       },
                     *       "type": "admin"
                     *     }
                     */
                    "application/json": components["schemas"]["MetadataTemplate"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-metadata-template": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Metadata template by its `name`, such as `default`, `internal` or that of a custom template; not its title.
                 * @example default
                 */
                template_name: components["parameters"]["metadata_template_identifier"];
            };
            cookie?: never;
        };
        /** @description The template's full new definition. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "council_records",
                 *       "title": "Council records",
                 *       "is_active": true,
                 *       "type": "basic",
                 *       "schema": [
                 *         {
                 *           "name": "committee",
                 *           "type": "enumlist",
                 *           "label": "Committees",
                 *           "help_text": "Committees that dealt with the matter",
                 *           "choices": [
                 *             "finance",
                 *             "mobility",
                 *             "environment",
                 *             "culture"
                 *           ],
                 *           "is_filter": true,
                 *           "requirement_level": "mandatory"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["MetadataTemplate"]>;
            };
        };
        responses: {
            /** @description The template after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "council_records",
                     *       "title": "Council records",
                     *       "is_active": true,
                     *       "is_always_active": false,
                     *       "is_system": false,
                     *       "schema": [
                     *         {
                     *           "name": "committee",
                     *           "type": "enumlist",
                     *           "label": "Committees",
                     *           "help_text": "Committees that dealt with the matter",
                     *           "is_hidden": false,
                     *           "self_suggest": false,
                     *           "is_filter": true,
                     *           "i18n": false,
                     *           "suggest_url": null,
                     *           "choices": [
                     *             "finance",
                     *             "mobility",
                     *             "environment",
                     *             "culture"
                     *           ],
                     *           "labels": null,
                     *           "requirement_level": "mandatory"
                     *         }
                     *       ],
                     *       "created_at": "2026-06-08T07:55:00Z",
                     *       "created_by": {
                     *         "username": "claire.dubois"
                     *       },
                     *       "updated_at": "2026-06-22T11:10:00Z",
                     *       "updated_by": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "type": "basic"
                     *     }
                     */
                    "application/json": components["schemas"]["MetadataTemplate"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-metadata-template": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Metadata template by its `name`, such as `default`, `internal` or that of a custom template; not its title.
                 * @example default
                 */
                template_name: components["parameters"]["metadata_template_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "get-metadata-fields-list": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Metadata template by its `name`, such as `default`, `internal` or that of a custom template; not its title.
                 * @example default
                 */
                template_name: components["parameters"]["metadata_template_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of field definitions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "name": "data_steward",
                     *           "type": "text",
                     *           "label": "Data steward",
                     *           "help_text": "First contact for questions about the content",
                     *           "is_hidden": false,
                     *           "self_suggest": true,
                     *           "is_filter": true,
                     *           "i18n": false,
                     *           "suggest_url": null,
                     *           "choices": null,
                     *           "labels": null,
                     *           "requirement_level": "mandatory"
                     *         },
                     *         {
                     *           "name": "update_frequency",
                     *           "type": "enum",
                     *           "label": "Update frequency",
                     *           "help_text": null,
                     *           "is_hidden": false,
                     *           "self_suggest": false,
                     *           "is_filter": false,
                     *           "i18n": false,
                     *           "suggest_url": null,
                     *           "choices": [
                     *             "hourly",
                     *             "daily",
                     *             "monthly",
                     *             "yearly"
                     *           ],
                     *           "labels": null,
                     *           "requirement_level": "recommended"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["MetadataTemplateField"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "get-metadata-fields-retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Metadata template by its `name`, such as `default`, `internal` or that of a custom template; not its title.
                 * @example default
                 */
                template_name: components["parameters"]["metadata_template_identifier"];
                /**
                 * @description Field of the metadata template by its `name`, such as `publisher`; not its label.
                 * @example publisher
                 */
                template_field_name: components["parameters"]["metadata_template_field_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The definition of the field. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "update_frequency",
                     *       "type": "enum",
                     *       "label": "Update frequency",
                     *       "help_text": null,
                     *       "is_hidden": false,
                     *       "self_suggest": false,
                     *       "is_filter": false,
                     *       "i18n": false,
                     *       "suggest_url": null,
                     *       "choices": [
                     *         "hourly",
                     *         "daily",
                     *         "monthly",
                     *         "yearly"
                     *       ],
                     *       "labels": null,
                     *       "requirement_level": "recommended"
                     *     }
                     */
                    "application/json": components["schemas"]["MetadataTemplateField"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "get-metadata-field-values-suggestion": {
        parameters: {
            query: {
                /**
                 * @description Text to find values for, passed on to the suggestion service; typically a prefix.
                 * @example ma
                 */
                query: string;
                /**
                 * @description How many suggestions to return at most.
                 * @example 5
                 */
                count?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Metadata template by its `name`, such as `default`, `internal` or that of a custom template; not its title.
                 * @example default
                 */
                template_name: components["parameters"]["metadata_template_identifier"];
                /**
                 * @description Field of the metadata template by its `name`, such as `publisher`; not its label.
                 * @example publisher
                 */
                template_field_name: components["parameters"]["metadata_template_field_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The matching values. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hits": [
                     *         "Maya Okafor",
                     *         "Marta Engel"
                     *       ],
                     *       "nb_hits": 2,
                     *       "page": 0,
                     *       "hits_per_page": 5,
                     *       "exhaustive_nb_hits": true,
                     *       "exhaustive_typo": true,
                     *       "exhaustive": {
                     *         "nb_hits": true,
                     *         "typo": true
                     *       },
                     *       "query": "ma",
                     *       "params": "query=ma&hitsPerPage=5",
                     *       "processing_time_ms": 3
                     *     }
                     */
                    "application/json": components["schemas"]["MetadataTemplateFieldSuggestions"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-user-groups": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
                /**
                 * @description Keeps groups whose uid, title or description match the text.
                 * @example editors
                 */
                search?: string;
                /**
                 * @description Property to order by; `updated_at` if not given. `group__title` is the title, `created_by__username` and `updated_by__username` the people.
                 * @example user_count
                 */
                sort?: ("created_at" | "updated_at" | "created_by__username" | "updated_by__username" | "user_count" | "group__title") | ("created_at" | "updated_at" | "created_by__username" | "updated_by__username" | "user_count" | "group__title")[];
                /**
                 * @description Keeps groups that grant the listed permissions.
                 * @example [
                 *       "edit_dataset"
                 *     ]
                 */
                permissions?: components["schemas"]["Permission"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A slice of the matching groups and their total number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 6,
                     *       "next": "https://data.rivertown.example/api/automation/v1.0/groups/?limit=2&offset=2",
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "transport_team",
                     *           "title": "Transport team",
                     *           "description": "Looks after the bus stops and the bike counters.",
                     *           "user_count": 3,
                     *           "permissions": [
                     *             "edit_dataset",
                     *             "edit_page"
                     *           ],
                     *           "explore_limits": {
                     *             "api_calls": {
                     *               "limit": 500,
                     *               "unit": "hour"
                     *             }
                     *           },
                     *           "management_limits": {},
                     *           "created_at": "2026-01-12T11:00:00Z",
                     *           "updated_at": "2026-01-30T14:25:48Z",
                     *           "created_by": {
                     *             "username": "maya.okafor"
                     *           },
                     *           "updated_by": {
                     *             "username": "claire.dubois"
                     *           }
                     *         },
                     *         {
                     *           "uid": "open_data_editors",
                     *           "title": "Open data editors",
                     *           "description": "Staff of the data office who keep the city's datasets up to date.",
                     *           "user_count": 7,
                     *           "permissions": [
                     *             "create_dataset",
                     *             "edit_dataset",
                     *             "publish_dataset"
                     *           ],
                     *           "explore_limits": {
                     *             "api_calls": {
                     *               "limit": 20000,
                     *               "unit": "day"
                     *             }
                     *           },
                     *           "management_limits": {},
                     *           "created_at": "2026-01-05T09:30:00Z",
                     *           "updated_at": "2026-02-16T10:11:12Z",
                     *           "created_by": {
                     *             "username": "maya.okafor"
                     *           },
                     *           "updated_by": {
                     *             "username": "maya.okafor"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["UserGroup"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "create-user-group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The group to create; leave `uid` to the portal. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Open data editors",
                 *       "description": "Staff of the data office who keep the city's datasets up to date.",
                 *       "permissions": [
                 *         "create_dataset",
                 *         "edit_dataset",
                 *         "publish_dataset"
                 *       ],
                 *       "explore_limits": {
                 *         "api_calls": {
                 *           "limit": 20000,
                 *           "unit": "day"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UserGroup"];
            };
        };
        responses: {
            /** @description The new group with its uid. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "open_data_editors",
                     *       "title": "Open data editors",
                     *       "description": "Staff of the data office who keep the city's datasets up to date.",
                     *       "user_count": 0,
                     *       "permissions": [
                     *         "create_dataset",
                     *         "edit_dataset",
                     *         "publish_dataset"
                     *       ],
                     *       "explore_limits": {
                     *         "api_calls": {
                     *           "limit": 20000,
                     *           "unit": "day"
                     *         }
                     *       },
                     *       "management_limits": {},
                     *       "created_at": "2026-01-05T09:30:00Z",
                     *       "updated_at": "2026-01-05T09:30:00Z",
                     *       "created_by": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "updated_by": {
                     *         "username": "maya.okafor"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserGroup"];
                };
            };
            400: components["responses"]["ValidationError"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-user-group": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group with its permissions, quota and number of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "open_data_editors",
                     *       "title": "Open data editors",
                     *       "description": "Staff of the data office who keep the city's datasets up to date.",
                     *       "user_count": 7,
                     *       "permissions": [
                     *         "create_dataset",
                     *         "edit_dataset",
                     *         "publish_dataset"
                     *       ],
                     *       "explore_limits": {
                     *         "api_calls": {
                     *           "limit": 20000,
                     *           "unit": "day"
                     *         }
                     *       },
                     *       "management_limits": {},
                     *       "created_at": "2026-01-05T09:30:00Z",
                     *       "updated_at": "2026-02-16T10:11:12Z",
                     *       "created_by": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "updated_by": {
                     *         "username": "maya.okafor"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserGroup"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-user-group": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        /** @description The group as it should be; list all permissions it should keep. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Data office",
                 *       "description": "Staff of the data office who keep the city's datasets up to date.",
                 *       "permissions": [
                 *         "create_dataset",
                 *         "edit_dataset",
                 *         "publish_dataset",
                 *         "edit_page"
                 *       ],
                 *       "explore_limits": {
                 *         "api_calls": {
                 *           "limit": 20000,
                 *           "unit": "day"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["UserGroup"]>;
            };
        };
        responses: {
            /** @description The group after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "open_data_editors",
                     *       "title": "Data office",
                     *       "description": "Staff of the data office who keep the city's datasets up to date.",
                     *       "user_count": 7,
                     *       "permissions": [
                     *         "create_dataset",
                     *         "edit_dataset",
                     *         "publish_dataset",
                     *         "edit_page"
                     *       ],
                     *       "explore_limits": {
                     *         "api_calls": {
                     *           "limit": 20000,
                     *           "unit": "day"
                     *         }
                     *       },
                     *       "management_limits": {},
                     *       "created_at": "2026-01-05T09:30:00Z",
                     *       "updated_at": "2026-03-23T08:02:57Z",
                     *       "created_by": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "updated_by": {
                     *         "username": "jonas.lind"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserGroup"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-user-group": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-users-of-a-user-group": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group's members and their number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 2,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "username": "maya.okafor",
                     *           "display_name": "maya.okafor",
                     *           "first_name": "Maya",
                     *           "last_name": "Okafor",
                     *           "is_active": true,
                     *           "email": "maya.okafor@rivertown.example",
                     *           "is_ods": false,
                     *           "account_type": "global",
                     *           "permissions": [
                     *             "edit_domain",
                     *             "manage_dataset"
                     *           ],
                     *           "joined_at": "2026-01-05T08:15:00Z",
                     *           "last_seen_at": "2026-03-14T06:28:51Z",
                     *           "last_login_at": "2026-03-13T07:40:12Z",
                     *           "expires_at": null,
                     *           "explore_limits": {
                     *             "api_calls": {
                     *               "limit": 5000,
                     *               "unit": "day"
                     *             }
                     *           },
                     *           "management_limits": {},
                     *           "gravatar_url": "//avatars.example.org/avatar/5f0c2a9be7?s=80",
                     *           "groups": [
                     *             {
                     *               "uid": "open_data_editors"
                     *             }
                     *           ],
                     *           "identity_providers": []
                     *         },
                     *         {
                     *           "username": "claire.dubois",
                     *           "display_name": "claire.dubois",
                     *           "first_name": "Claire",
                     *           "last_name": "Dubois",
                     *           "is_active": true,
                     *           "email": "claire.dubois@rivertown.example",
                     *           "is_ods": false,
                     *           "account_type": "local",
                     *           "permissions": [
                     *             "edit_dataset"
                     *           ],
                     *           "joined_at": "2026-04-07T09:00:00Z",
                     *           "last_seen_at": "2026-04-07T09:14:26Z",
                     *           "last_login_at": "2026-04-07T09:14:20Z",
                     *           "expires_at": null,
                     *           "explore_limits": {
                     *             "api_calls": {
                     *               "limit": 5000,
                     *               "unit": "day"
                     *             }
                     *           },
                     *           "management_limits": {},
                     *           "gravatar_url": "//avatars.example.org/avatar/c73b50f18d?s=80",
                     *           "groups": [
                     *             {
                     *               "uid": "open_data_editors"
                     *             }
                     *           ],
                     *           "identity_providers": [
                     *             {
                     *               "uid": "rivertown-sso"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["User"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "add-user-to-user-group": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        /** @description The user to add, by username. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "jonas.lind"
                 *     }
                 */
                "application/json": components["schemas"]["RelatedUser"];
            };
        };
        responses: {
            /** @description The user, who is now a member. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "username": "jonas.lind",
                     *       "display_name": "jonas.lind",
                     *       "first_name": "Jonas",
                     *       "last_name": "Lind",
                     *       "is_active": true,
                     *       "email": "jonas.lind@rivertown.example",
                     *       "is_ods": false,
                     *       "account_type": "global",
                     *       "permissions": [
                     *         "edit_page"
                     *       ],
                     *       "joined_at": "2026-01-12T10:45:30Z",
                     *       "last_seen_at": "2026-03-12T15:01:09Z",
                     *       "last_login_at": "2026-03-12T12:33:44Z",
                     *       "expires_at": "2026-12-31T23:00:00Z",
                     *       "explore_limits": {
                     *         "api_calls": {
                     *           "limit": 5000,
                     *           "unit": "day"
                     *         }
                     *       },
                     *       "management_limits": {},
                     *       "gravatar_url": "//avatars.example.org/avatar/91d4e83ac6?s=80",
                     *       "groups": [
                     *         {
                     *           "uid": "transport_team"
                     *         },
                     *         {
                     *           "uid": "open_data_editors"
                     *         }
                     *       ],
                     *       "identity_providers": []
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "batch-add-users-to-user-group": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
            };
            cookie?: never;
        };
        /** @description The users to add, each by username. */
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "username": "jonas.lind"
                 *       },
                 *       {
                 *         "username": "claire.dubois"
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["RelatedUser"][];
            };
        };
        responses: {
            /** @description One result per user, keyed by position in the request as a string. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "0": {
                     *         "status_code": "success",
                     *         "data": {
                     *           "username": "jonas.lind",
                     *           "display_name": "jonas.lind",
                     *           "first_name": "Jonas",
                     *           "last_name": "Lind",
                     *           "is_active": true,
                     *           "email": "jonas.lind@rivertown.example",
                     *           "is_ods": false,
                     *           "account_type": "global",
                     *           "permissions": [
                     *             "edit_page"
                     *           ],
                     *           "joined_at": "2026-01-12T10:45:30Z",
                     *           "last_seen_at": "2026-03-12T15:01:09Z",
                     *           "last_login_at": "2026-03-12T12:33:44Z",
                     *           "expires_at": "2026-12-31T23:00:00Z",
                     *           "explore_limits": {
                     *             "api_calls": {
                     *               "limit": 5000,
                     *               "unit": "day"
                     *             }
                     *           },
                     *           "management_limits": {},
                     *           "gravatar_url": "//avatars.example.org/avatar/91d4e83ac6?s=80",
                     *           "groups": [
                     *             {
                     *               "uid": "transport_team"
                     *             },
                     *             {
                     *               "uid": "open_data_editors"
                     *             }
                     *           ],
                     *           "identity_providers": []
                     *         }
                     *       },
                     *       "1": {
                     *         "status_code": "success",
                     *         "data": {
                     *           "username": "claire.dubois",
                     *           "display_name": "claire.dubois",
                     *           "first_name": "Claire",
                     *           "last_name": "Dubois",
                     *           "is_active": true,
                     *           "email": "claire.dubois@rivertown.example",
                     *           "is_ods": false,
                     *           "account_type": "local",
                     *           "permissions": [
                     *             "edit_dataset"
                     *           ],
                     *           "joined_at": "2026-04-07T09:00:00Z",
                     *           "last_seen_at": "2026-04-07T09:14:26Z",
                     *           "last_login_at": "2026-04-07T09:14:20Z",
                     *           "expires_at": null,
                     *           "explore_limits": {
                     *             "api_calls": {
                     *               "limit": 5000,
                     *               "unit": "day"
                     *             }
                     *           },
                     *           "management_limits": {},
                     *           "gravatar_url": "//avatars.example.org/avatar/c73b50f18d?s=80",
                     *           "groups": [
                     *             {
                     *               "uid": "open_data_editors"
                     *             }
                     *           ],
                     *           "identity_providers": [
                     *             {
                     *               "uid": "rivertown-sso"
                     *             }
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": {
                        [key: string]: {
                            /**
                             * @description `success` when the user is now in the group, `error` when adding them failed.
                             * @enum {string}
                             */
                            status_code?: "success" | "error";
                            /** @description The added user, with their groups. Only with `success`. */
                            data?: components["schemas"]["User"];
                        };
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-user-of-a-user-group": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Group to act on: its `uid`, a readable slug such as `parks_team`.
                 * @example parks_team
                 */
                group_uid: components["parameters"]["group_identifier"];
                /**
                 * @description User to act on, by login name; neither the e-mail address nor the display name.
                 * @example maya.okafor
                 */
                username: components["parameters"]["user_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-harvesters": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of harvesters of any mix of kinds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 7,
                     *       "next": "https://data.rivertown.example/api/automation/v1.0/harvesters/?limit=2&offset=2",
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "lake-county-open-data",
                     *           "type": "ckan",
                     *           "name": "Lake County open data",
                     *           "status": "idle",
                     *           "version": 1,
                     *           "restrict_datasets_visibility": true,
                     *           "delete_missing_datasets": false,
                     *           "forced_metas": {
                     *             "default": {
                     *               "publisher": "Lake County",
                     *               "theme": [
                     *                 "Environment"
                     *               ]
                     *             }
                     *           },
                     *           "remote_datasets_count": 48,
                     *           "harvested_datasets_count": 46,
                     *           "published_datasets_count": 40,
                     *           "attached_datasets_count": 46,
                     *           "has_error": false,
                     *           "resource_errors_count": 2,
                     *           "created_at": "2026-02-03T08:12:45Z",
                     *           "updated_at": "2026-02-03T08:12:45Z",
                     *           "updated_by": {
                     *             "username": "maya.okafor"
                     *           },
                     *           "last_started_at": "2026-03-14T03:30:00Z",
                     *           "last_success_at": "2026-03-14T03:41:18Z",
                     *           "url": "https://opendata.lakecounty.example.org/api/3",
                     *           "limit": 200,
                     *           "offset": 0,
                     *           "sort": "metadata_modified desc",
                     *           "api_key": null,
                     *           "group": "environment",
                     *           "language": "en",
                     *           "query": "air quality",
                     *           "download_resources": false,
                     *           "metadata_only": false
                     *         },
                     *         {
                     *           "uid": "rivertown-gis-layers",
                     *           "type": "arcgis",
                     *           "name": "Rivertown GIS layers",
                     *           "status": "idle",
                     *           "version": 1,
                     *           "restrict_datasets_visibility": false,
                     *           "delete_missing_datasets": false,
                     *           "forced_metas": {
                     *             "default": {
                     *               "publisher": "City of Rivertown, Geomatics"
                     *             }
                     *           },
                     *           "remote_datasets_count": 23,
                     *           "harvested_datasets_count": 23,
                     *           "published_datasets_count": 21,
                     *           "attached_datasets_count": 23,
                     *           "has_error": false,
                     *           "resource_errors_count": 0,
                     *           "created_at": "2026-01-19T13:05:10Z",
                     *           "updated_at": "2026-01-19T13:05:10Z",
                     *           "updated_by": {
                     *             "username": "jonas.lind"
                     *           },
                     *           "last_started_at": "2026-03-14T03:30:00Z",
                     *           "last_success_at": "2026-03-14T03:41:18Z",
                     *           "url": "https://gis.rivertown.example/arcgis/rest/services",
                     *           "download_resources": false,
                     *           "metadata_only": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["AnyHarvester"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    "create-harvester": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Configuration of the new harvester, in the shape that its `type` calls for. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "ckan",
                 *       "name": "Lake County open data",
                 *       "restrict_datasets_visibility": true,
                 *       "delete_missing_datasets": false,
                 *       "forced_metas": {
                 *         "default": {
                 *           "publisher": "Lake County",
                 *           "theme": [
                 *             "Environment"
                 *           ]
                 *         }
                 *       },
                 *       "url": "https://opendata.lakecounty.example.org/api/3",
                 *       "limit": 200,
                 *       "offset": 0,
                 *       "sort": "metadata_modified desc",
                 *       "api_key": "example-key-not-real",
                 *       "group": "environment",
                 *       "language": "en",
                 *       "query": "air quality",
                 *       "download_resources": false,
                 *       "metadata_only": false,
                 *       "updated_by": {}
                 *     }
                 */
                "application/json": components["schemas"]["AnyHarvester"];
            };
        };
        responses: {
            /** @description The harvester as created, with the identifier given by the portal. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "lake-county-open-data",
                     *       "type": "ckan",
                     *       "name": "Lake County open data",
                     *       "status": "new",
                     *       "version": 1,
                     *       "restrict_datasets_visibility": true,
                     *       "delete_missing_datasets": false,
                     *       "forced_metas": {
                     *         "default": {
                     *           "publisher": "Lake County",
                     *           "theme": [
                     *             "Environment"
                     *           ]
                     *         }
                     *       },
                     *       "remote_datasets_count": 0,
                     *       "harvested_datasets_count": 0,
                     *       "published_datasets_count": 0,
                     *       "attached_datasets_count": 0,
                     *       "has_error": false,
                     *       "resource_errors_count": 0,
                     *       "created_at": "2026-02-03T08:12:45Z",
                     *       "updated_at": "2026-02-03T08:12:45Z",
                     *       "updated_by": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "last_started_at": null,
                     *       "last_success_at": null,
                     *       "url": "https://opendata.lakecounty.example.org/api/3",
                     *       "limit": 200,
                     *       "offset": 0,
                     *       "sort": "metadata_modified desc",
                     *       "api_key": null,
                     *       "group": "environment",
                     *       "language": "en",
                     *       "query": "air quality",
                     *       "download_resources": false,
                     *       "metadata_only": false
                     *     }
                     */
                    "application/json": components["schemas"]["AnyHarvester"];
                };
            };
            400: components["responses"]["ValidationError"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-harvester": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The harvester, in the shape that its `type` calls for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "lake-county-open-data",
                     *       "type": "ckan",
                     *       "name": "Lake County open data",
                     *       "status": "idle",
                     *       "version": 1,
                     *       "restrict_datasets_visibility": true,
                     *       "delete_missing_datasets": false,
                     *       "forced_metas": {
                     *         "default": {
                     *           "publisher": "Lake County",
                     *           "theme": [
                     *             "Environment"
                     *           ]
                     *         }
                     *       },
                     *       "remote_datasets_count": 48,
                     *       "harvested_datasets_count": 46,
                     *       "published_datasets_count": 40,
                     *       "attached_datasets_count": 46,
                     *       "has_error": false,
                     *       "resource_errors_count": 2,
                     *       "created_at": "2026-02-03T08:12:45Z",
                     *       "updated_at": "2026-02-03T08:12:45Z",
                     *       "updated_by": {
                     *         "username": "maya.okafor"
                     *       },
                     *       "last_started_at": "2026-03-14T03:30:00Z",
                     *       "last_success_at": "2026-03-14T03:41:18Z",
                     *       "url": "https://opendata.lakecounty.example.org/api/3",
                     *       "limit": 200,
                     *       "offset": 0,
                     *       "sort": "metadata_modified desc",
                     *       "api_key": null,
                     *       "group": "environment",
                     *       "language": "en",
                     *       "query": "air quality",
                     *       "download_resources": false,
                     *       "metadata_only": false
                     *     }
                     */
                    "application/json": components["schemas"]["AnyHarvester"];
                };
            };
            /** @description The portal has no harvester with this identifier. */
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-harvester": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
            };
            cookie?: never;
        };
        /** @description The complete new configuration. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "arcgis",
                 *       "name": "Rivertown GIS layers",
                 *       "version": 1,
                 *       "restrict_datasets_visibility": false,
                 *       "delete_missing_datasets": true,
                 *       "forced_metas": {
                 *         "default": {
                 *           "publisher": "City of Rivertown, Geomatics"
                 *         }
                 *       },
                 *       "url": "https://gis.rivertown.example/arcgis/rest/services",
                 *       "download_resources": true,
                 *       "metadata_only": false,
                 *       "updated_by": {}
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["AnyHarvester"]>;
            };
        };
        responses: {
            /** @description The harvester with its new configuration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "rivertown-gis-layers",
                     *       "type": "arcgis",
                     *       "name": "Rivertown GIS layers",
                     *       "status": "idle",
                     *       "version": 1,
                     *       "restrict_datasets_visibility": false,
                     *       "delete_missing_datasets": true,
                     *       "forced_metas": {
                     *         "default": {
                     *           "publisher": "City of Rivertown, Geomatics"
                     *         }
                     *       },
                     *       "remote_datasets_count": 23,
                     *       "harvested_datasets_count": 23,
                     *       "published_datasets_count": 21,
                     *       "attached_datasets_count": 23,
                     *       "has_error": false,
                     *       "resource_errors_count": 0,
                     *       "created_at": "2026-01-19T13:05:10Z",
                     *       "updated_at": "2026-03-16T09:22:31Z",
                     *       "updated_by": {
                     *         "username": "claire.dubois"
                     *       },
                     *       "last_started_at": "2026-03-14T03:30:00Z",
                     *       "last_success_at": "2026-03-14T03:41:18Z",
                     *       "url": "https://gis.rivertown.example/arcgis/rest/services",
                     *       "download_resources": true,
                     *       "metadata_only": false
                     *     }
                     */
                    "application/json": components["schemas"]["AnyHarvester"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-harvester": {
        parameters: {
            query: {
                /**
                 * @description `true` deletes every dataset the harvester created along with it; `false` keeps them, detached, as datasets of the portal.
                 * @example false
                 */
                delete_attached_datasets: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "abort-harvester": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The harvester, on its way back to rest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "rivertown-gis-layers",
                     *       "type": "arcgis",
                     *       "name": "Rivertown GIS layers",
                     *       "status": "aborting",
                     *       "version": 1,
                     *       "restrict_datasets_visibility": false,
                     *       "delete_missing_datasets": true,
                     *       "forced_metas": {
                     *         "default": {
                     *           "publisher": "City of Rivertown, Geomatics"
                     *         }
                     *       },
                     *       "remote_datasets_count": 23,
                     *       "harvested_datasets_count": 9,
                     *       "published_datasets_count": 21,
                     *       "attached_datasets_count": 23,
                     *       "has_error": false,
                     *       "resource_errors_count": 0,
                     *       "created_at": "2026-01-19T13:05:10Z",
                     *       "updated_at": "2026-03-16T09:22:31Z",
                     *       "updated_by": {
                     *         "username": "claire.dubois"
                     *       },
                     *       "last_started_at": "2026-03-16T09:25:02Z",
                     *       "last_success_at": "2026-03-14T03:41:18Z",
                     *       "url": "https://gis.rivertown.example/arcgis/rest/services",
                     *       "download_resources": true,
                     *       "metadata_only": false
                     *     }
                     */
                    "application/json": components["schemas"]["AnyHarvester"];
                };
            };
            400: components["responses"]["InvalidHarvesterStatus"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "start-harvester": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The harvester, waiting for its turn or already running. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "rivertown-gis-layers",
                     *       "type": "arcgis",
                     *       "name": "Rivertown GIS layers",
                     *       "status": "queued",
                     *       "version": 1,
                     *       "restrict_datasets_visibility": false,
                     *       "delete_missing_datasets": true,
                     *       "forced_metas": {
                     *         "default": {
                     *           "publisher": "City of Rivertown, Geomatics"
                     *         }
                     *       },
                     *       "remote_datasets_count": 23,
                     *       "harvested_datasets_count": 23,
                     *       "published_datasets_count": 21,
                     *       "attached_datasets_count": 23,
                     *       "has_error": false,
                     *       "resource_errors_count": 0,
                     *       "created_at": "2026-01-19T13:05:10Z",
                     *       "updated_at": "2026-03-16T09:22:31Z",
                     *       "updated_by": {
                     *         "username": "claire.dubois"
                     *       },
                     *       "last_started_at": "2026-03-16T09:25:02Z",
                     *       "last_success_at": "2026-03-14T03:41:18Z",
                     *       "url": "https://gis.rivertown.example/arcgis/rest/services",
                     *       "download_resources": true,
                     *       "metadata_only": false
                     *     }
                     */
                    "application/json": components["schemas"]["AnyHarvester"];
                };
            };
            400: components["responses"]["InvalidHarvesterStatus"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "publish-harvester": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OK"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "unpublish-harvester": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OK"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "harvester-list-errors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The errors of the latest run; a clean run has neither kind. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "harvester": null,
                     *       "resources": {
                     *         "9b41d0c7-noise-map": "The file at its URL could not be downloaded: 404 Not Found.",
                     *         "c2f86e13-dog-parks": "No known format matches this file."
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description Message of the failure that ended the whole run, for example an unreachable server. `null` when there was none. */
                        harvester: string | null;
                        /** @description Error messages of resources that could not be harvested, one string per resource. Empty when all went well. */
                        resources: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["InvalidHarvesterStatus"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "harvester-preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The remote datasets that the saved configuration matches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 48,
                     *       "results": [
                     *         {
                     *           "id": "0f3c9a52-air-monitoring",
                     *           "title": "Air monitoring stations",
                     *           "description": "Location and equipment of the county's 12 stations."
                     *         },
                     *         {
                     *           "id": "7d18e4b6-cycle-traffic",
                     *           "title": "Cycle traffic by hour",
                     *           "description": "Hourly counts from the permanent bike counters."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["HarvesterPreviewResult"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "harvester-unsaved-preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
            };
            cookie?: never;
        };
        /** @description Configuration to try out, laid over the saved one. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "ckan",
                 *       "name": "Lake County open data",
                 *       "restrict_datasets_visibility": true,
                 *       "delete_missing_datasets": false,
                 *       "forced_metas": {
                 *         "default": {
                 *           "publisher": "Lake County",
                 *           "theme": [
                 *             "Environment"
                 *           ]
                 *         }
                 *       },
                 *       "url": "https://opendata.lakecounty.example.org/api/3",
                 *       "limit": 10,
                 *       "offset": 0,
                 *       "sort": "metadata_modified desc",
                 *       "api_key": "example-key-not-real",
                 *       "group": "environment",
                 *       "language": "en",
                 *       "query": "monitoring stations",
                 *       "download_resources": false,
                 *       "metadata_only": false,
                 *       "updated_by": {}
                 *     }
                 */
                "application/json": components["schemas"]["AnyHarvester"];
            };
        };
        responses: {
            /** @description The remote datasets that the tried configuration matches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 1,
                     *       "results": [
                     *         {
                     *           "id": "0f3c9a52-air-monitoring",
                     *           "title": "Air monitoring stations",
                     *           "description": "Location and equipment of the county's 12 stations."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["HarvesterPreviewResult"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "list-harvester-schedules": {
        parameters: {
            query?: {
                /**
                 * @description Page size, 0 to 1000. With 0, `results` is empty and only `total_count` and the page links are of use.
                 * @example 50
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description How many entries to pass over before the page begins; the second page of 20 starts at 20.
                 * @example 100
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page holding the harvester's schedule, or empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total_count": 1,
                     *       "next": null,
                     *       "previous": null,
                     *       "results": [
                     *         {
                     *           "uid": "sc_h7k2pz",
                     *           "cron_schedule": "30 4 * * *",
                     *           "timezone": "Europe/Paris"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PaginatedResults"] & {
                        /** @description Entries of this page; empty past the last one. */
                        results: components["schemas"]["HarvesterSchedule"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "create-harvester-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
            };
            cookie?: never;
        };
        /** @description When the harvester is to run. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cron_schedule": "30 4 * * *",
                 *       "timezone": "Europe/Paris"
                 *     }
                 */
                "application/json": components["schemas"]["HarvesterSchedule"];
            };
        };
        responses: {
            /** @description The schedule as created, with its identifier. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "sc_h7k2pz",
                     *       "cron_schedule": "30 4 * * *",
                     *       "timezone": "Europe/Paris"
                     *     }
                     */
                    "application/json": components["schemas"]["HarvesterSchedule"];
                };
            };
            400: components["responses"]["ValidationError"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "retrieve-harvester-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
                /**
                 * @description Schedule of the harvester: its `uid`, `sc_` and six characters.
                 * @example sc_m0x8fi
                 */
                schedule_uid: components["parameters"]["schedule_identifier-2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule asked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "sc_h7k2pz",
                     *       "cron_schedule": "30 4 * * *",
                     *       "timezone": "Europe/Paris"
                     *     }
                     */
                    "application/json": components["schemas"]["HarvesterSchedule"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "update-harvester-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
                /**
                 * @description Schedule of the harvester: its `uid`, `sc_` and six characters.
                 * @example sc_m0x8fi
                 */
                schedule_uid: components["parameters"]["schedule_identifier-2"];
            };
            cookie?: never;
        };
        /** @description The new cron expression and time zone. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cron_schedule": "15 2 * * 1",
                 *       "timezone": "Europe/Paris"
                 *     }
                 */
                "application/json": ReadBack<components["schemas"]["HarvesterSchedule"]>;
            };
        };
        responses: {
            /** @description The schedule with its new times. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uid": "sc_h7k2pz",
                     *       "cron_schedule": "15 2 * * 1",
                     *       "timezone": "Europe/Paris"
                     *     }
                     */
                    "application/json": components["schemas"]["HarvesterSchedule"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    "delete-harvester-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Harvester to act on: its `uid`, a readable slug.
                 * @example river-county-catalogue
                 */
                harvester_uid: components["parameters"]["harvester_identifier"];
                /**
                 * @description Schedule of the harvester: its `uid`, `sc_` and six characters.
                 * @example sc_m0x8fi
                 */
                schedule_uid: components["parameters"]["schedule_identifier-2"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Deleted"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};

/** Values of `Permission` that the document names; there may be others. */
export type KnownPermission = "edit_domain" | "create_page" | "edit_page" | "manage_page" | "explore_restricted_page" | "create_dataset" | "edit_dataset" | "publish_dataset" | "manage_dataset" | "explore_restricted_dataset" | "edit_reuse" | "manage_subdomains" | "explore_monitoring" | "edit_theme" | "edit_form" | "submit_private_form";
