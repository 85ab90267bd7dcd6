package eu.atmpatlas.backend.permission;

/** What an actor can do with a record. */
public enum Action {
    /** Propose a change of a record, or a new record. */
    SUGGEST("suggestChange"),
    /** Change a record at once. */
    EDIT("editRecord"),
    /** Accept, adjust or reject a proposal of somebody else. */
    DECIDE("decideProposal"),
    /** Undo an earlier change. */
    REVERT("revertChange"),
    /** Merge two records, or part them again. */
    MERGE_RECORDS("mergeRecords"),
    /** Confirm that a record, or some of its fields, are still right. */
    CONFIRM("confirmRecord"),
    /** Read proposals of all people. */
    SEE_PROPOSALS("proposals"),
    /** Give roles and take them away. */
    MANAGE_MEMBERS("members");

    private final String field;

    Action(String field) {
        this.field = field;
    }

    /** The name of the field of GraphQL, for error messages. */
    String field() {
        return field;
    }
}
