package dev.quizbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class MemberPermissionsTest {
  private static final String SERVER = "1";
  private static final String BOT = "2";
  private static final String ONE = "3";
  private static final String OTHER = "4";
  private static final long VIEW = Permission.VIEW_CHANNEL.getRawValue();
  private static final long SEND = Permission.MESSAGE_SEND.getRawValue();

  private final DataArray overwrites = DataArray.empty();
  private final DataArray roles =
      DataArray.empty().add(role(SERVER, VIEW | SEND)).add(role(ONE, 0)).add(role(OTHER, 0));

  @Test
  void withoutOverwritesRolesCount() {
    assertThat(allowed()).isEqualTo(VIEW | SEND);
  }

  @Test
  void aRoleGoesBeforeEverybody() {
    overwrite(ONE, SEND, 0);
    overwrite(SERVER, 0, SEND);
    assertThat(allowed()).isEqualTo(VIEW | SEND);
  }

  @Test
  void aRoleThatDeniesGoesBeforeEverybodyWhoMay() {
    overwrite(ONE, 0, SEND);
    overwrite(SERVER, SEND, 0);
    assertThat(allowed()).isEqualTo(VIEW);
  }

  @Test
  void ofSeveralRolesTheOneThatAllowsCounts() {
    overwrite(ONE, SEND, 0);
    overwrite(OTHER, 0, SEND);
    assertThat(allowed()).isEqualTo(VIEW | SEND);
  }

  @Test
  void theMemberGoesBeforeAllRoles() {
    overwrite(BOT, 0, SEND);
    overwrite(ONE, SEND, 0);
    assertThat(allowed()).isEqualTo(VIEW);
  }

  @Test
  void overwritesOfOthersDoNotCount() {
    overwrite("5", 0, VIEW);
    assertThat(allowed()).isEqualTo(VIEW | SEND);
  }

  @Test
  void whoDoesNotSeeAChannelMayDoNothingThere() {
    overwrite(SERVER, 0, VIEW);
    assertThat(allowed()).isZero();
  }

  @Test
  void anAdministratorMayDoEverything() {
    roles.add(role("9", Permission.ADMINISTRATOR.getRawValue()));
    overwrite(SERVER, 0, VIEW);
    assertThat(new MemberPermissions(SERVER, BOT, List.of("9")).in(channel(), roles) & SEND)
        .isEqualTo(SEND);
  }

  private long allowed() {
    return new MemberPermissions(SERVER, BOT, List.of(ONE, OTHER)).in(channel(), roles);
  }

  private DataObject channel() {
    return DataObject.empty().put("permission_overwrites", overwrites);
  }

  private void overwrite(String whose, long allow, long deny) {
    overwrites.add(
        DataObject.empty()
            .put("id", whose)
            .put("type", whose.equals(BOT) ? 1 : 0)
            .put("allow", Long.toString(allow))
            .put("deny", Long.toString(deny)));
  }

  private static DataObject role(String id, long permissions) {
    return DataObject.empty().put("id", id).put("permissions", Long.toString(permissions));
  }
}
