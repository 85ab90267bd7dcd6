package eu.atmpatlas.backend.account;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.mail.Mail;
import eu.atmpatlas.backend.permission.Action;
import eu.atmpatlas.backend.permission.Actor;
import eu.atmpatlas.backend.permission.CurrentActor;
import eu.atmpatlas.backend.permission.Permissions;
import eu.atmpatlas.graph.account.Account;
import eu.atmpatlas.graph.account.AccountAudit;
import eu.atmpatlas.graph.account.Accounts;
import eu.atmpatlas.graph.account.AuditEntry;
import eu.atmpatlas.graph.account.Invitation;
import eu.atmpatlas.graph.account.Invitations;
import eu.atmpatlas.graph.mail.OutgoingMessage;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Members, invitations, the audit log and the outbox, for administrators. */
@Controller
@RequestMapping("/members")
class MembersController {

    private static final int AUDIT_ENTRIES = 100;

    private final Accounts accounts;
    private final Invitations invitations;
    private final AccountAudit audit;
    private final AccountLinks links;
    private final Mail mail;

    MembersController(
            Accounts accounts,
            Invitations invitations,
            AccountAudit audit,
            AccountLinks links,
            Mail mail) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.audit = audit;
        this.links = links;
        this.mail = mail;
    }

    /**
     * What the page shows.
     *
     * @param mail whether there is a mail server
     * @param names of the accounts in the audit log; an id without one is a former member
     */
    record State(
            boolean mail,
            String me,
            List<Account> members,
            List<Invitation> invitations,
            List<AuditEntry> audit,
            Map<String, String> names,
            List<OutgoingMessage> outbox) {}

    /**
     * Invites a person.
     *
     * @param address to which the link is sent; null if the administrator hands it over
     */
    record InvitationRequest(
            @Nullable String name, @Nullable String address, @Nullable RoleRequest roles) {}

    /** The link of an invitation, which is shown only once. */
    record NewInvitation(String link, boolean sent) {}

    @GetMapping("/state")
    ResponseEntity<State> state() {
        Actor administrator = requireAdministrator();
        List<AuditEntry> entries = audit.latest(AUDIT_ENTRIES);
        Map<String, String> names =
                accounts.names(
                        entries.stream()
                                .flatMap(entry -> Stream.of(entry.actor(), entry.subject()))
                                .collect(Collectors.toSet()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new State(
                                mail.isConfigured(),
                                administrator.id(),
                                accounts.all(),
                                invitations.open(),
                                entries,
                                names,
                                mail.waiting()));
    }

    @PostMapping("/invitations")
    ResponseEntity<NewInvitation> invite(@RequestBody InvitationRequest request) {
        Actor administrator = requireAdministrator();
        String name = AccountInput.name("name", request.name());
        String address = AccountInput.address(request.address());
        if (request.roles() == null) {
            throw new BadInputException("roles", "must be given");
        }
        String link =
                links.invite(
                        name,
                        address,
                        request.roles().checked(),
                        AccountLinks.MEMBER_VALIDITY,
                        administrator.id());
        if (address != null) {
            mail.send(
                    address,
                    "Invitation to ATMP Atlas",
                    """
                    Dear %s,

                    With this link you can register at ATMP Atlas. It works once, within %d days:
                    %s

                    If you do not expect this message, you need not do anything.
                    """
                            .formatted(name, AccountLinks.MEMBER_VALIDITY.toDays(), link));
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new NewInvitation(link, address != null && mail.isConfigured()));
    }

    @DeleteMapping("/invitations/{id}")
    ResponseEntity<Void> withdraw(@PathVariable String id) {
        return found(invitations.withdraw(id, requireAdministrator().id()));
    }

    /** An administrator cannot lock themselves out: another one changes their roles. */
    @PutMapping("/{id}/roles")
    ResponseEntity<Void> changeRoles(@PathVariable String id, @RequestBody RoleRequest request) {
        Actor administrator = requireAdministrator();
        if (id.equals(administrator.id())) {
            throw new BadInputException(
                    "roles", "of your own are changed by another administrator");
        }
        return found(accounts.changeRoles(id, request.checked(), administrator.id()));
    }

    /** Sends again what waits in the outbox. */
    @PostMapping("/outbox")
    ResponseEntity<Void> sendAgain() {
        requireAdministrator();
        mail.sendWaiting();
        return ResponseEntity.accepted().build();
    }

    private static Actor requireAdministrator() {
        Actor actor = CurrentActor.ofThread();
        Permissions.check(actor, Action.MANAGE_MEMBERS, null);
        return actor;
    }

    private static ResponseEntity<Void> found(boolean found) {
        if (!found) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }
}
