package eu.atmpatlas.backend.account;

import eu.atmpatlas.backend.command.AtlasCommand;
import eu.atmpatlas.backend.permission.Role;
import eu.atmpatlas.graph.account.AccountRoles;

import org.springframework.beans.factory.BeanFactory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code administrator}: prints a link with which a person registers as administrator. */
@Command(
        name = "administrator",
        description = "Prints a link with which one person registers as administrator.")
public final class AdministratorCommand extends AtlasCommand {

    @Option(
            names = "--name",
            paramLabel = "<name>",
            required = true,
            description = "Name of the person; they can change it when they register.")
    private String name = "";

    @Override
    protected boolean run(BeanFactory beans) {
        String valid;
        try {
            valid = AccountInput.name("--name", name);
        } catch (RuntimeException refused) {
            throw invalid("--name " + refused.getMessage());
        }
        String link =
                beans.getBean(AccountLinks.class)
                        .invite(
                                valid,
                                null,
                                AccountRoles.of(Role.ADMINISTRATOR.name()),
                                AccountLinks.ADMINISTRATOR_VALIDITY,
                                "command");
        System.out.printf(
                "This link works once, within %d hours:%n%s%n",
                AccountLinks.ADMINISTRATOR_VALIDITY.toHours(), link);
        return true;
    }
}
