package eu.atmpatlas.backend.permission;

/** What somebody is to the atlas. One person can have several roles. */
public enum Role {
    /** Nobody who has signed in. Every actor has the rights of a visitor. */
    VISITOR,
    /** Has an account. */
    MEMBER,
    /** Keeps records of their own: {@link Actor#records()}. */
    OWNER,
    /** Decides proposals and edits, for the countries and kinds of the actor. */
    CURATOR,
    /** May do everything but decide their own proposal. */
    ADMINISTRATOR
}
